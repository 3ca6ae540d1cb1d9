package cocoscope.cli;

import cocoscope.cli.options.OverwriteOption;
import cocoscope.cli.report.CommandWording;
import cocoscope.cli.report.ConflictReport;
import cocoscope.cli.report.EntryErrors;
import cocoscope.cli.report.Report;
import cocoscope.coco.UnreadableJsonException;
import cocoscope.coco.merge.Merge;
import cocoscope.export.shard.ShardMerge;
import cocoscope.files.AtomicFile;
import cocoscope.files.UnwritableFileException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Makes one COCO file of several.
@Command(name = "merge", mixinStandardHelpOptions = true, addMethodSubcommands = false, versionProvider = CocoscopeCommand.Version.class,
        sortOptions = false,
        customSynopsis = "cocoscope merge FILE FILE... -o OUT", synopsisHeading = "Usage: ", descriptionHeading = "%n",
        description = {"Merges COCO files: categories by name, images by file name.",
            "Ids of the first file stay; annotations get new ids only if theirs are taken. All other bytes of entries are copied.",
            "The shards of one run, in any order, become the file that the whole run would have written.",
            ""},
        footer = {"", "Exit codes: 0 no conflicts, 1 conflicts or entries with errors (OUT is written), 2 usage error, 3 nothing written.",
            "", "Examples:",
            "  cocoscope merge monday.json tuesday.json -o week.json",
            "  cocoscope merge shard-1.json shard-2.json -o dataset.json"})
final class MergeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "1..*",
            description = "COCO files, whose conflicts are reported, or all shards of one run (see convert --shard)")
    private List<Path> files = List.of();

    @Option(names = {"-o", "--output"}, required = true, paramLabel = "OUT", description = "write the merged COCO file")
    private Path output = Path.of("");

    @Mixin
    private OverwriteOption overwriting = new OverwriteOption();

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        ConflictReport conflicts = new ConflictReport(err);
        try {
            AtomicFile.check(output, overwriting.replacement());
            Optional<ShardMerge> shards = ShardMerge.of(files);
            if (shards.isPresent()) {
                return write(shards.get());
            }
            if (files.size() < 2) {
                throw new ParameterException(spec.commandLine(), "There is only one file to merge; name another");
            }
            Merge merge = Merge.of(files, conflicts::add);
            AtomicFile.write(output, overwriting.replacement(), merge::writeTo);
            conflicts.finish();
            merge.errors().forEach(errors -> EntryErrors.print(err, errors));
            spec.commandLine().getOut().println("%s: %s, %s, %s; %s.".formatted(output, Report.count(merge.images(), "image"),
                    Report.count(merge.annotations(), "annotation"), Report.count(merge.categories(), "category"),
                    Report.count(conflicts.count(), "conflict")));
            return conflicts.count() == 0 && merge.errors().isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED;
        } catch (UnreadableJsonException | UnwritableFileException e) {
            err.println(CommandWording.create().of(e.explanation()));
            return ExitCode.NOTHING_WRITTEN;
        }
    }

    private int write(ShardMerge shards) throws UnwritableFileException {
        AtomicFile.write(output, overwriting.replacement(), shards::writeTo);
        spec.commandLine().getOut().println("%s: %s, %s, %s%s.".formatted(output, Report.count(shards.images(), "image"),
                Report.count(shards.annotations(), "annotation"), Report.count(shards.categories(), "category"),
                shards.failed() > 0 ? "; " + shards.failed() + " failed" : ""));
        return shards.failed() > 0 ? ExitCode.SOME_FAILED : ExitCode.DONE;
    }
}
