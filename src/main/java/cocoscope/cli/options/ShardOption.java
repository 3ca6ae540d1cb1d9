package cocoscope.cli.options;

import cocoscope.batch.Shard;
import cocoscope.export.Target;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// One of the parts of a run that several machines do.
public final class ShardOption {
    private static final Pattern FORM = Pattern.compile("(?<number>[1-9][0-9]{0,8})/(?<count>[1-9][0-9]{0,8})");

    @Option(names = "--shard", paramLabel = "K/N",
            description = "convert only part K of N; merge combines all parts into the file of the whole run")
    private @Nullable String shard;

    Optional<Shard> shard() throws UsageException {
        if (shard == null) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(shard);
        if (!form.matches() || Integer.parseInt(form.group("number")) > Integer.parseInt(form.group("count"))) {
            throw new UsageException("--shard takes a part and the number of parts, such as 3/64, not " + shard);
        }
        return Optional.of(new Shard(Integer.parseInt(form.group("number")), Integer.parseInt(form.group("count"))));
    }

    /// A shard is one COCO file.
    void check(List<Target> targets, boolean others) throws UsageException {
        if (shard().isPresent() && (others || targets.size() != 1
                || !(targets.getFirst() instanceof Target.OneFile(_, var split)) || split.isPresent())) {
            throw new UsageException("--shard works with -o FILE only; make other forms and reports from the whole run");
        }
    }
}
