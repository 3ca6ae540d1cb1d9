package cocoscope.cli;

import cocoscope.cli.report.AdviceText;
import cocoscope.cli.report.CommandWording;
import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.diagnosis.Diagnosis;
import cocoscope.diagnosis.DiagnosisReport;
import cocoscope.diagnosis.DiagnosisReport.Entry;
import cocoscope.diagnosis.DiagnosisText;
import cocoscope.files.ImageListing;
import cocoscope.message.Wording;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Tells what mask files really are.
@Command(name = "inspect", mixinStandardHelpOptions = true, addMethodSubcommands = false, versionProvider = CocoscopeCommand.Version.class,
        sortOptions = false,
        customSynopsis = "cocoscope inspect FILE_OR_FOLDER... [--json]", synopsisHeading = "Usage: ", descriptionHeading = "%n",
        description = {"Shows what mask files contain (format, compression, drawn levels) and which options to use.", ""},
        footer = {"", "Exit codes: 0 done, 1 some files cannot be read, 2 usage error, 3 none can be read.",
            "", "Examples:",
            "  cocoscope inspect mask.jpg",
            "  cocoscope inspect masks/ --json"})
final class InspectCommand implements Callable<Integer> {
    private final Wording wording = CommandWording.create();
    private final DiagnosisText text = new DiagnosisText(wording);
    private final AdviceText advice = new AdviceText(wording);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE_OR_FOLDER", arity = "1..*", description = "masks or folders of masks")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "print a JSON array with one object per file")
    private boolean json;

    @Override
    public Integer call() {
        List<Entry> entries = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Path root : files) {
            ImageListing listing = ImageListing.of(root);
            problems.addAll(CommandWording.of(listing.problems()));
            if (listing.files().isEmpty() && listing.problems().isEmpty()) {
                problems.add(root + ": there are no images in this folder; choose another one.");
            }
            listing.files().forEach(file -> entries.add(inspect(file, problems)));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(new DiagnosisReport(text, advice).json(entries));
        }
        out.flush();
        problems.forEach(spec.commandLine().getErr()::println);
        boolean none = entries.stream().allMatch(entry -> entry.diagnosis().isEmpty());
        return problems.isEmpty() ? ExitCode.DONE : none ? ExitCode.NOTHING_WRITTEN : ExitCode.SOME_FAILED;
    }

    private Entry inspect(Path file, List<String> problems) {
        try {
            Diagnosis diagnosis = Diagnosis.of(file);
            if (!json) {
                print(file, diagnosis);
            }
            return new Entry(file, Optional.of(diagnosis), "");
        } catch (UnreadableImageException e) {
            String problem = wording.of(e.explanation());
            problems.add(problem);
            return new Entry(file, Optional.empty(), problem);
        }
    }

    private void print(Path file, Diagnosis diagnosis) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(file);
        out.println("  " + text.facts(diagnosis.facts()));
        if (diagnosis.values() > 0) {
            out.println("  " + text.levels(diagnosis));
        }
        String verdict = text.verdict(diagnosis);
        out.println("  " + verdict.substring(0, 1).toUpperCase(Locale.ENGLISH) + verdict.substring(1) + ".");
        diagnosis.advice().forEach(it -> out.println("  " + advice.sentence(it)));
    }
}
