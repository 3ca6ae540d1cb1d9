package cocoscope.cli.options;

import cocoscope.convert.Recipe;
import cocoscope.mask.level.Levels;
import cocoscope.mask.level.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How the values of dirty masks become levels, as far as it is said on the command line.
public final class ReadOptions {
    private static final String FOUND = "auto";

    @Option(names = "--read", paramLabel = "exact|nearest|edges|match|auto",
            description = "exact: values as stored; nearest: the nearest level; edges: along edges, only the levels that meet there; "
                    + "match: the labels that reproduce the file when compressed or enlarged again; auto: whichever fits the mask "
                    + "(default)")
    private Reading.@Nullable Method method;

    @Option(names = "--levels", paramLabel = "auto|V,V,...",
            description = "levels or colors that the author drew with, such as 0,100,200 or #000000,#ff0000 (default: auto, detected in "
                    + "each mask)")
    private @Nullable String levels;

    @Option(names = "--level-tolerance", paramLabel = "N",
            description = "maximum distance between a value and its level (for colors, in the channel that differs most); values farther "
                    + "away get no level")
    private @Nullable Integer tolerance;

    /// The recipe with all that was said.
    ///
    /// @throws UsageException when levels or tolerance make no sense
    public Recipe applyTo(Recipe given) throws UsageException {
        Reading reading = given.reading();
        if (method != null) {
            reading = reading.withMethod(method);
        }
        if (levels != null) {
            reading = reading.withLevels(levels.equals(FOUND) ? List.of() : values(levels));
        }
        if (tolerance != null) {
            if (tolerance < 0) {
                throw new UsageException("--level-tolerance must be 0 or more");
            }
            reading = reading.withTolerance(OptionalInt.of(tolerance));
        }
        return given.withReading(reading);
    }

    private static List<Integer> values(String text) throws UsageException {
        List<Integer> values = new ArrayList<>();
        for (String level : text.split(",", -1)) {
            OptionalInt color = Table.color(level.strip());
            OptionalInt value = Table.value(level.strip());
            if (color.isEmpty() && (value.isEmpty() || value.getAsInt() > LevelRange.TOP)) {
                throw new UsageException("--levels: '" + level + "' is not a level like 100, of at most " + LevelRange.TOP
                        + ", and not a color like #ff0000");
            }
            values.add(color.isPresent() ? color.getAsInt() : value.getAsInt());
        }
        if (values.size() > Levels.MAX_LEVELS) {
            throw new UsageException("--levels takes at most " + Levels.MAX_LEVELS + " levels");
        }
        return values;
    }
}
