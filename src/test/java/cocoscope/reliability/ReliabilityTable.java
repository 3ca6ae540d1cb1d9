package cocoscope.reliability;

import cocoscope.reliability.Check.NotHereException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Prints the rows of `src/docs/reliability.md`: cases, how many passed, and the goal. Ends with 1 when a row is not reached.
final class ReliabilityTable {
    private ReliabilityTable() {}

    /// @param arguments kills, writes of two processes, and damaged inputs of each format; then numbers of rows, or none for all
    public static void main(String[] arguments) throws Exception {
        Scale scale = new Scale(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]),
                Files.createTempDirectory("cocoscope-reliability"));
        List<Integer> rows = List.of(arguments).subList(3, arguments.length).stream().map(Integer::valueOf).toList();
        List<Check> checks = new ArrayList<>(ImageChecks.all());
        checks.addAll(InputChecks.all(scale));
        checks.addAll(WritingChecks.all(scale));
        checks.addAll(FuzzChecks.all(scale));
        checks.addAll(ProcessChecks.all(scale));
        checks.addAll(WindowChecks.all(scale));
        checks.sort(Comparator.comparingInt(Check::number));
        System.out.println("| # | row | cases | passed | goal | |\n| --- | --- | --- | --- | --- | --- |");
        boolean reached = true;
        for (Check check : checks) {
            if (rows.isEmpty() || rows.contains(check.number())) {
                reached &= print(check);
            }
        }
        System.exit(reached ? 0 : 1);
    }

    private static boolean print(Check check) {
        Tally tally = new Tally();
        String note = "";
        try {
            check.cases().run(tally);
            note = tally.isReached() ? "reached" : "missed: " + tally.failure();
        } catch (NotHereException e) {
            note = "not here: " + e.getMessage();
        } catch (Exception e) {
            tally.add(false, e.toString());
            note = "failed: " + e;
        }
        System.out.println("| %d | %s | %d | %d | %s | %s |".formatted(check.number(), check.title(), tally.cases(), tally.passed(),
                check.goal(), note.replace("|", "\\|").replace("\n", " ")));
        return tally.isReached() || note.startsWith("not here");
    }

    /// A new folder for a row.
    static Path folder(Scale scale, String name) throws Exception {
        return Files.createDirectories(scale.folder().resolve(name));
    }
}
