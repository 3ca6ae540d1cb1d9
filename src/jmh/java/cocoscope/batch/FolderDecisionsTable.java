package cocoscope.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/// Converts random folders of each kind without a rule, and prints the share of those that become the labels that were drawn, as the
/// table of `src/docs/folders.md`. Arguments: how many folders, 500 by default; a kind, to see what is wrong in it.
public final class FolderDecisionsTable {
    private static final int MAX_MASKS = 30;

    private FolderDecisionsTable() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int folders = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500;
        FolderKind[] kinds = arguments.length > 1 ? new FolderKind[] {FolderKind.valueOf(arguments[1])} : FolderKind.values();
        int[] drawn = new int[kinds.length];
        int[] right = new int[kinds.length];
        int[] silent = new int[kinds.length];
        for (int seed = 0; seed < folders; seed++) {
            int kind = seed % kinds.length;
            Path folder = Files.createTempDirectory("folder");
            FolderVerdict verdict = FolderVerdict.of(RandomFolder.draw(kinds[kind], seed, MAX_MASKS, folder));
            drawn[kind]++;
            right[kind] += verdict.isRight() ? 1 : 0;
            silent[kind] += verdict.isRight() || verdict.warned() ? 0 : 1;
            if (!verdict.isRight()) {
                System.err.println(kinds[kind] + " " + seed + (verdict.warned() ? " warned: " : " SILENT: ") + verdict.trouble());
            }
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        System.out.println("| kind | folders | right | silently wrong |\n| --- | --- | --- | --- |");
        for (int kind = 0; kind < kinds.length; kind++) {
            System.out.println(String.format(Locale.ROOT, "| %s | %d | %.1f %% | %d |", kinds[kind].title(), drawn[kind],
                    100.0 * right[kind] / drawn[kind],
                    silent[kind]));
        }
    }
}
