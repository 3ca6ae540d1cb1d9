package cocoscope.cli;

import cocoscope.cli.options.OverwriteOption;
import cocoscope.cli.report.CommandWording;
import cocoscope.cli.report.LintReport;
import cocoscope.coco.lint.ImageFolder;
import cocoscope.coco.lint.LintJson;
import cocoscope.coco.lint.Linter;
import cocoscope.coco.lint.RepairedFile;
import cocoscope.coco.lint.finding.Finding;
import cocoscope.coco.lint.finding.LintSummary;
import cocoscope.files.AtomicFile;
import cocoscope.files.ImageSizes;
import cocoscope.files.UnwritableFileException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Tells what is wrong with a COCO file, and writes it anew with what can be repaired.
@Command(name = "lint", mixinStandardHelpOptions = true, addMethodSubcommands = false, versionProvider = CocoscopeCommand.Version.class,
        sortOptions = false,
        customSynopsis = "cocoscope lint FILE [--images FOLDER] [--fix OUT] [--json]", synopsisHeading = "Usage: ",
        descriptionHeading = "%n",
        description = {"Finds problems in COCO files and repairs them.",
            "Each finding names its place, which readers break and how, and the repair if there is one.", ""},
        footer = {"", "Exit codes: 0 no errors in FILE (warnings do not count), 1 errors, 2 usage error, 3 FILE cannot be read as COCO,",
            "or OUT cannot be written.",
            "", "Examples:",
            "  cocoscope lint dataset.json",
            "  cocoscope lint dataset.json --images photos/",
            "  cocoscope lint dataset.json --fix repaired.json",
            "  cocoscope lint dataset.json --json"})
final class LintCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "a COCO dataset (detection, captions, panoptic) or results file")
    private Path file = Path.of("");

    @Option(names = "--images", paramLabel = "FOLDER", description = "check the names and sizes of the images in this folder")
    private @Nullable Path images;

    @Option(names = "--fix", paramLabel = "OUT", description = "write FILE with all listed repairs to OUT; every other byte is copied")
    private @Nullable Path fix;

    @Mixin
    private OverwriteOption overwriting = new OverwriteOption();

    @Option(names = "--json", description = "print all findings as JSON")
    private boolean json;

    private Optional<RepairedFile> repaired = Optional.empty();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        ImageFolder folder = folder();
        Path target = fix;
        if (target != null && !tried(() -> AtomicFile.check(target, overwriting.replacement()))) {
            return ExitCode.NOTHING_WRITTEN;
        }
        LintSummary summary;
        LintReport report = new LintReport(out, spec.commandLine().getErr(), file);
        if (json) {
            LintSummary[] last = new LintSummary[1];
            new LintJson().write(out, file, findings -> last[0] = lint(folder, findings));
            summary = last[0];
        } else {
            summary = lint(folder, report::add);
            report.finish(summary);
        }
        out.flush();
        if (!summary.readable()) {
            return ExitCode.NOTHING_WRITTEN;
        }
        boolean written = target == null
                || tried(() -> AtomicFile.write(target, overwriting.replacement(), repaired.orElseThrow()::writeTo));
        return !written ? ExitCode.NOTHING_WRITTEN : summary.errors() > 0 ? ExitCode.SOME_FAILED : ExitCode.DONE;
    }

    private ImageFolder folder() {
        try {
            return images == null ? ImageFolder.NONE : new ImageSizes(images);
        } catch (IOException _) {
            throw new ParameterException(spec.commandLine(), images + ": there is no such folder; check the name");
        }
    }

    private LintSummary lint(ImageFolder folder, Consumer<Finding> findings) {
        if (fix == null) {
            return Linter.lint(file, folder, findings);
        }
        RepairedFile looked = RepairedFile.of(file, folder, findings);
        repaired = Optional.of(looked);
        return looked.summary();
    }

    private interface Writing {
        void run() throws UnwritableFileException;
    }

    /// Tells what is wrong where a file cannot be written.
    private boolean tried(Writing writing) {
        try {
            writing.run();
            return true;
        } catch (UnwritableFileException e) {
            spec.commandLine().getErr().println(CommandWording.create().of(e.explanation()));
            return false;
        }
    }
}
