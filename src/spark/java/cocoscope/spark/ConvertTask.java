package cocoscope.spark;

import cocoscope.batch.Resources;
import cocoscope.batch.SeparateConversions;
import cocoscope.batch.SeparateConversions.Draft;
import cocoscope.coco.UnreadableJsonException;
import cocoscope.mask.decision.Decision;
import cocoscope.recipe.RecipeFile;
import cocoscope.spark.InputTable.InputRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkEnv;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.sql.Row;
import org.apache.spark.util.TaskCompletionListener;
import org.jspecify.annotations.Nullable;

/// Converts each mask of a partition. What is wrong with one is a row, never a failed task.
///
/// @param verdict on all masks: those that it makes something else of are converted; without it, all are, each under what those of its
///                partition before it decide
record ConvertTask(JobSettings settings, Broadcast<InputTable> table, @Nullable Broadcast<Verdict> verdict)
        implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1L;

    @Override
    public Iterator<Row> call(Iterator<Row> masks) throws IOException, UnreadableJsonException {
        RecipeFile recipe = RecipeFile.read(Path.of("recipe"), settings.recipe());
        SeparateConversions conversions = new SeparateConversions(recipe.recipe(), Resources.of(1));
        TaskContext.get().addTaskCompletionListener((TaskCompletionListener) _ -> conversions.close());
        return new Rows(masks, conversions);
    }

    /// One mask at a time, so that no partition is held.
    private final class Rows implements Iterator<Row> {
        private final Iterator<Row> masks;
        private final SeparateConversions conversions;
        private final Decision decided = verdict == null ? Decision.NONE : JsonValues.read(verdict.value().decision(), Decision.class);
        private final MaskRows rows = new MaskRows();
        /// With what was said of file systems to `spark-submit`.
        private final Configuration hadoop = SparkHadoopUtil.get().newConfiguration(SparkEnv.get().conf());
        private @Nullable Row next;

        Rows(Iterator<Row> masks, SeparateConversions conversions) {
            this.masks = masks;
            this.conversions = conversions;
        }

        @Override
        public boolean hasNext() {
            while (next == null && masks.hasNext()) {
                Row mask = masks.next();
                InputRow input = table.value().rows().get(mask.getString(0));
                if (input != null && (verdict == null || verdict.value().again().get(input.index()))) {
                    next = rows.of(input, mask.getString(0), converted(input, mask.getAs(1)));
                }
            }
            return next != null;
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Row row = Objects.requireNonNull(next);
            next = null;
            return row;
        }

        private Draft converted(InputRow input, byte[] mask) {
            try {
                FileContent content = FileContent.of(input, mask, hadoop);
                return verdict == null ? conversions.draft(content.input(), content.bytes())
                        : new Draft(conversions.last(content.input(), content.bytes(), decided,
                        verdict.value().missesAlpha().get(input.index())), List.of(), false);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
