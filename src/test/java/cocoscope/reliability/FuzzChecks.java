package cocoscope.reliability;

import cocoscope.fuzz.FuzzRun;
import cocoscope.fuzz.FuzzTarget;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Damaged inputs of each format, within the memory that the table is printed with.
final class FuzzChecks {
    private final Scale scale;

    private FuzzChecks(Scale scale) {
        this.scale = scale;
    }

    static List<Check> all(Scale scale) {
        return List.of(new Check(7, "damaged images, COCO files, recipes, projects, patterns", "0 unchecked, 0 out of memory, 0 over 5 s",
                new FuzzChecks(scale)::fuzz));
    }

    private void fuzz(Tally tally) throws IOException {
        Path folder = scale.folder();
        for (FuzzTarget target : FuzzTarget.values()) {
            FuzzRun run = FuzzRun.of(target, 0, scale.inputs(), folder, Path.of("target", "fuzz-found"));
            for (int input = 0; input < run.inputs(); input++) {
                tally.add(input >= run.findings().size(), run.findings().isEmpty() ? "" : run.findings().getFirst());
            }
        }
    }
}
