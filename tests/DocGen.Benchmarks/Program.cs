using System.Globalization;
using BenchmarkDotNet.Running;
using DocGen.Benchmarks;

switch (args)
{
    case ["scale", .. var options]:
        return Scale.Run(quick: options.Contains("--quick"));
    case ["measure", var size, var cores]:
        Measurement.KeepTo(int.Parse(cores, CultureInfo.InvariantCulture));
        Console.Out.WriteLine(Measurement.OfThisProcess(int.Parse(size, CultureInfo.InvariantCulture)).ToLine());
        return 0;
    case ["measure", var size]:
        Console.Out.WriteLine(Measurement.OfThisProcess(int.Parse(size, CultureInfo.InvariantCulture)).ToLine());
        return 0;
    case ["conformance", var folder, var data]:
        return Conformance.Run(folder, data);
    case ["language", "text"]:
        Console.Out.Write(LanguageSpeed.Text());
        return 0;
    case ["plan", var folder]:
        return PlanSpeed.Run(folder);
    case ["word"]:
        return WordSpeed.Run();
    case ["merge"]:
        return MergeSpeed.Run();
    case ["language"]:
        return LanguageSpeed.Run();
    case ["generate", var size, var folder]:
        LargeOrganisation.Write(folder, int.Parse(size, CultureInfo.InvariantCulture));
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Scale).Assembly).Run(args);
        return 0;
}
