package cocoscope.spark;

import cocoscope.batch.SeparateConversions;
import cocoscope.batch.SeparateConversions.Draft;
import cocoscope.batch.limit.Resources;
import cocoscope.coco.UnreadableJsonException;
import cocoscope.mask.decision.Decision;
import cocoscope.recipe.RecipeFile;
import cocoscope.spark.InputTable.InputRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkEnv;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.util.TaskCompletionListener;
import org.jspecify.annotations.Nullable;

/// Reads and converts each mask of a partition. What is wrong with one is a row, never a failed task.
///
/// @param verdict on all masks: those that it makes something else of are converted; without it, all are, each under what those of its
///                partition before it decide
record ConvertTask(JobSettings settings, @Nullable Broadcast<RunVerdict> verdict) implements FlatMapFunction<Iterator<InputRow>, MaskRow> {
    private static final long serialVersionUID = 1L;

    @Override
    public Iterator<MaskRow> call(Iterator<InputRow> masks) throws IOException, UnreadableJsonException {
        RecipeFile recipe = RecipeFile.read(Path.of("recipe"), settings.recipe());
        SeparateConversions conversions = new SeparateConversions(recipe.recipe(), Resources.of(1));
        TaskContext.get().addTaskCompletionListener((TaskCompletionListener) _ -> conversions.close());
        return new Rows(masks, conversions);
    }

    /// One mask at a time, so that no partition is held.
    private final class Rows implements Iterator<MaskRow> {
        private final Iterator<InputRow> masks;
        private final SeparateConversions conversions;
        private final Decision decided = verdict == null ? Decision.NONE : JsonValues.read(verdict.value().decision(), Decision.class);
        private final MaskRows rows = new MaskRows();
        /// With what was said of file systems to `spark-submit`.
        private final Configuration hadoop = SparkHadoopUtil.get().newConfiguration(SparkEnv.get().conf());

        Rows(Iterator<InputRow> masks, SeparateConversions conversions) {
            this.masks = masks;
            this.conversions = conversions;
        }

        @Override
        public boolean hasNext() {
            return masks.hasNext();
        }

        @Override
        public MaskRow next() {
            InputRow input = masks.next();
            try {
                FileContent content = FileContent.of(input, hadoop);
                return rows.of(input, verdict == null ? conversions.draft(content.input(), content.bytes())
                        : new Draft(conversions.last(content.input(), content.bytes(), decided,
                        verdict.value().missesAlpha().get(input.index())), List.of(), false));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
