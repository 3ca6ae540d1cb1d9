package cocoscope.spark;

import cocoscope.coco.UnreadableJsonException;
import cocoscope.recipe.RecipeFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/// Converts a folder of masks on all machines of a cluster, to the very file that one machine would write.
///
/// Each step writes a folder as a whole or not at all, whatever tasks fail, are tried again or run twice; a job that is started again
/// replaces what is there.
public final class ConvertJob {
    private static final StructType FAILURES = new StructType().add("file", DataTypes.StringType).add("class", DataTypes.StringType)
            .add("sentence", DataTypes.StringType);
    private static final int BYTES_OF_A_PART = 1 << 25;

    private final SparkSession spark;
    private final JobSettings settings;
    private final Configuration hadoop;
    private final JavaSparkContext context;

    ConvertJob(SparkSession spark, JobSettings settings) {
        this.spark = spark;
        this.settings = settings;
        context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        hadoop = context.hadoopConfiguration();
    }

    /// @param failed masks that could not be converted
    record Summary(int images, int failed) {}

    Summary run() throws IOException, UnreadableJsonException {
        RecipeFile recipe = RecipeFile.read(java.nio.file.Path.of("recipe"), settings.recipe());
        InputTable inputs = InputTable.of(settings, hadoop);
        Broadcast<InputTable> table = context.broadcast(inputs);
        Path drafts = new Path(settings.output(), "drafts");
        Path again = new Path(settings.output(), "again");
        ConvertedTable masks = new ConvertedTable(inputs.rows().size());
        Dataset<Row> rows = converted(table, null, drafts);
        masks.add(rows);
        Verdict verdict = masks.verdict(recipe.recipe());
        if (!verdict.again().isEmpty()) {
            Broadcast<Verdict> decided = context.broadcast(verdict);
            Dataset<Row> changed = converted(table, decided, again);
            masks.add(changed);
            rows = rows.filter((FilterFunction<Row>) row -> !decided.value().again().get(row.getInt(0))).union(changed);
        }
        Numbering numbering = Numbering.of(masks, inputs.fileNames(), recipe);
        DatasetFiles files = new DatasetFiles(settings.output(), context.broadcast(numbering));
        files.writeLines(rows.where("class is null"), parts(drafts));
        if (settings.parquet()) {
            files.writeParquet(spark);
        }
        writeProblems(rows, inputs, masks);
        files.merge(Numbering.categories(recipe, numbering.categories()), hadoop);
        for (Path folder : List.of(drafts, again)) {
            folder.getFileSystem(hadoop).delete(folder, true);
        }
        return new Summary(numbering.imageCount(), numbering.failed() + inputs.problems().size());
    }

    /// Converts masks once, and keeps the rows in a folder.
    private Dataset<Row> converted(Broadcast<InputTable> table, @Nullable Broadcast<Verdict> verdict, Path folder) {
        spark.read().format("binaryFile").option("recursiveFileLookup", "true").load(settings.masks()).select("path", "content")
                .mapPartitions(new ConvertTask(settings, table, verdict), Encoders.row(MaskRows.SCHEMA))
                .write().mode(SaveMode.Overwrite).parquet(folder.toString());
        return spark.read().schema(MaskRows.SCHEMA).parquet(folder.toString());
    }

    /// How many files the annotations make.
    private int parts(Path drafts) throws IOException {
        long bytes = drafts.getFileSystem(hadoop).getContentSummary(drafts).getLength();
        return Math.max(context.defaultParallelism(), (int) (bytes / BYTES_OF_A_PART));
    }

    /// Masks that were not converted, each with a word for the cause and a sentence, and what is odd about others.
    private void writeProblems(Dataset<Row> rows, InputTable inputs, ConvertedTable masks) {
        List<Row> unread = new ArrayList<>();
        inputs.rows().forEach((file, input) -> {
            if (!masks.isRead(input.index())) {
                unread.add(RowFactory.create(file, "NOT_READ",
                        file + ": Spark skips names that begin with _ or . and so did not read this mask; rename it."));
            }
        });
        inputs.problems().forEach(sentence -> unread.add(RowFactory.create(inputs.root(), "NOT_PAIRED", sentence)));
        rows.where("class is not null").select("file", "class", "sentence").union(spark.createDataFrame(unread, FAILURES)).coalesce(1)
                .sort("file").write().mode(SaveMode.Overwrite).json(settings.output() + "/failures");
        rows.where("class is null and size(warnings) > 0").select(functions.col("file"), functions.explode(functions.col("warnings"))
                .as("sentence")).coalesce(1).write().mode(SaveMode.Overwrite).json(settings.output() + "/warnings");
    }
}
