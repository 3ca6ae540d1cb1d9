package cocoscope.spark;

import cocoscope.coco.UnreadableJsonException;
import cocoscope.recipe.RecipeFile;
import cocoscope.spark.InputTable.InputRow;
import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/// Converts a folder of masks on all machines of a cluster, to the very file that one machine would write.
///
/// Each mask becomes a row, and the rows of a part wait in Spark's files between its steps; a part that is lost with its machine is made
/// again. Each step that writes a folder writes it as a whole or not at all, whatever tasks fail, are tried again or run twice; a job that
/// is started again replaces what is there.
public final class ConvertJob {
    private static final int MASKS_OF_A_TASK = 1000;
    private static final int MASKS_OF_A_PART = 1 << 13;

    private final JobSettings settings;
    private final Configuration hadoop;
    private final JavaSparkContext context;

    ConvertJob(JavaSparkContext context, JobSettings settings) {
        this.settings = settings;
        this.context = context;
        hadoop = context.hadoopConfiguration();
    }

    /// @param failed masks that could not be converted
    record Summary(int images, int failed) {}

    Summary run() throws IOException, UnreadableJsonException {
        RecipeFile recipe = RecipeFile.read(java.nio.file.Path.of("recipe"), settings.recipe());
        InputTable inputs = InputTable.of(settings, hadoop);
        ConvertedTable masks = new ConvertedTable(inputs.rows().size());
        InOrder order = new InOrder(Math.max(context.defaultParallelism(), masks.size() / MASKS_OF_A_PART), Math.max(1, masks.size()));
        JavaRDD<MaskRow> rows = converted(inputs.rows(), null, order);
        rows.mapPartitions(PartSummary::of).collect().forEach(masks::add);
        RunVerdict verdict = masks.verdict(recipe.recipe());
        if (!verdict.again().isEmpty()) {
            List<InputRow> again = inputs.rows().stream().filter(row -> verdict.again().get(row.index())).toList();
            JavaRDD<MaskRow> last = converted(again, context.broadcast(verdict), order);
            last.mapPartitions(PartSummary::of).collect().forEach(masks::add);
            rows = rows.zipPartitions(last, InOrder::replaced);
        }
        Numbering numbering = Numbering.of(masks, inputs.fileNames(), recipe);
        DatasetFiles files = new DatasetFiles(settings.output(), context.broadcast(numbering));
        files.writeLines(rows, hadoop);
        if (settings.parquet()) {
            files.writeParquet();
        }
        files.writeProblems(rows, inputs, context);
        files.merge(Numbering.categories(recipe, numbering.categories()), hadoop);
        return new Summary(numbering.imageCount(), numbering.failed() + inputs.problems().size());
    }

    /// Converts masks once; their rows are in the order of the result.
    ///
    /// @param verdict on all masks, where they were converted before
    private JavaRDD<MaskRow> converted(List<InputRow> masks, @Nullable Broadcast<RunVerdict> verdict, InOrder order) {
        int tasks = Math.max(context.defaultParallelism(), masks.size() / MASKS_OF_A_TASK);
        return context.parallelize(masks, tasks).mapPartitions(new ConvertTask(settings, verdict))
                .mapToPair(row -> new Tuple2<>(row.index(), row)).repartitionAndSortWithinPartitions(order).values();
    }
}
