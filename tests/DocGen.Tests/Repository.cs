namespace DocGen.Tests;

/// <summary>Finds the repository that the tests run in: the nearest folder above that holds the solution.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string FindRoot(string folder) =>
        File.Exists(System.IO.Path.Combine(folder, "DocGen.sln")) ? folder : FindRoot(Directory.GetParent(folder)?.FullName ?? throw new InvalidOperationException("no DocGen.sln above the tests"));
}
