using System.Collections.Concurrent;

namespace DocGen.Tests.Crowd;

/// <summary>Organisations drawn at random from the questionnaire: whatever is answered, the documents are sound.</summary>
public class CrowdTests
{
    // What two cores look at in a minute and a half; all of them with DOCGEN_FULL.
    private const int Usual = 50;

    [Fact]
    public void Every_document_of_every_organisation_is_valid_and_reads_back_equal()
    {
        var faults = new ConcurrentBag<(int Number, string Fault)>();
        var documents = 0;
        var numbers = Population.Numbers(Usual);
        Parallel.ForEach(numbers, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, number =>
        {
            using var folder = new TemporaryFolder();
            var drawn = Population.Build(number, folder.Path);
            foreach (var made in drawn.Documents)
            {
                Interlocked.Increment(ref documents);
                foreach (var fault in Eyes.FaultsOf(made, drawn.Look))
                {
                    faults.Add((number, fault));
                }
            }
        });

        Assert.True(faults.IsEmpty, Population.Told(faults));
        Assert.InRange(documents, numbers.Count * 6, numbers.Count * 20);
    }
}
