package cocoscope.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/// Many damaged inputs for one target, the same for the same seeds.
///
/// @param inputs   that were read
/// @param accepted those that a reader took for sound
/// @param findings a line each: what was thrown, or the time, and the seed
public record FuzzRun(int inputs, int accepted, List<String> findings) {
    static final long SLOW = 5_000_000_000L;

    public FuzzRun {
        findings = List.copyOf(findings);
    }

    /// @param first seed
    /// @param count of seeds from there on
    /// @param found where inputs are left that were findings
    public static FuzzRun of(FuzzTarget target, int first, int count, Path folder, Path found) throws IOException {
        List<byte[]> samples = target.samples(folder);
        List<String> findings = new ArrayList<>();
        int accepted = 0;
        for (int seed = first; seed < first + count; seed++) {
            Random random = new Random(seed);
            byte[] input = Mutation.of(samples.get(random.nextInt(samples.size())), random);
            long start = System.nanoTime();
            try {
                accepted += target.accepts(input, folder) ? 1 : 0;
                if (System.nanoTime() - start > SLOW) {
                    findings.add(kept(target, seed, input, found, (System.nanoTime() - start) / 1_000_000 + " ms"));
                }
            } catch (RuntimeException | Error e) {
                findings.add(kept(target, seed, input, found, e.toString()));
            }
        }
        return new FuzzRun(count, accepted, findings);
    }

    private static String kept(FuzzTarget target, int seed, byte[] input, Path found, String what) throws IOException {
        Files.createDirectories(found);
        Files.write(found.resolve(target + "-" + seed), input);
        return target + " " + seed + ": " + what + " " + HexFormat.of().formatHex(input, 0, Math.min(24, input.length));
    }

    /// @param arguments the number of inputs of each target, a folder for findings, and the names of targets (all without them)
    public static void main(String[] arguments) throws IOException {
        int count = Integer.parseInt(arguments[0]);
        Path found = Path.of(arguments[1]);
        List<FuzzTarget> targets = arguments.length == 2 ? List.of(FuzzTarget.values())
                : List.of(arguments).subList(2, arguments.length).stream().map(FuzzTarget::valueOf).toList();
        int findings = 0;
        for (FuzzTarget target : targets) {
            Path folder = Files.createTempDirectory("cocoscope-fuzz");
            FuzzRun run = of(target, 0, count, folder, found);
            System.out.println(target + " " + run.inputs + " inputs, " + run.accepted + " accepted, " + run.findings.size() + " findings");
            run.findings.forEach(finding -> System.out.println("  " + finding));
            findings += run.findings.size();
        }
        System.exit(findings == 0 ? 0 : 1);
    }
}
