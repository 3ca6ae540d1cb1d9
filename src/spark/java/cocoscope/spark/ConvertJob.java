package cocoscope.spark;

import cocoscope.batch.SeparateConversions;
import cocoscope.coco.UnreadableJsonException;
import cocoscope.convert.OpenRecipe;
import cocoscope.mask.decision.Decision;
import cocoscope.mask.decision.MaskEvidence;
import cocoscope.recipe.RecipeFile;
import cocoscope.spark.EvidenceTask.Told;
import cocoscope.spark.InputTable.InputRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
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

/// Converts a folder of masks on all machines of a cluster, to the very file that one machine would write.
///
/// Each step writes a folder as a whole or not at all, whatever tasks fail, are tried again or run twice; a job that is started again
/// replaces what is there.
public final class ConvertJob {
    private static final StructType FAILURES = new StructType().add("file", DataTypes.StringType).add("class", DataTypes.StringType)
            .add("sentence", DataTypes.StringType);

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
        List<Told> told = SeparateConversions.areNeeded(recipe.recipe()) ? told(table) : List.of();
        List<MaskEvidence> evidence = told.stream().flatMap(mask -> mask.evidence().masks().stream()).toList();
        Decision decision = evidence.isEmpty() ? Decision.NONE : Decision.of(evidence, OpenRecipe.given(recipe.recipe()));
        Broadcast<String> decided = context.broadcast(JsonValues.text(decision));
        String staged = settings.output() + "/converted";
        boolean some = told.stream().anyMatch(mask -> mask.evidence().usable());
        masks().mapPartitions(new ConvertTask(settings, table, decided, some), Encoders.row(ConvertTask.ROWS))
                .write().mode(SaveMode.Overwrite).parquet(staged);
        Dataset<Row> rows = spark.read().schema(ConvertTask.ROWS).parquet(staged);
        Dataset<Row> counts = rows.select("index", "file_name", "width", "height", "count", "found", "class");
        Numbering numbering = Numbering.of(inputs.rows().size(), counts.toLocalIterator(), recipe);
        DatasetFiles files = new DatasetFiles(settings.output(), context.broadcast(numbering));
        files.writeLines(rows.where("class is null").sort("index"));
        writeProblems(rows, inputs);
        files.merge(Numbering.categories(recipe, numbering.categories()), hadoop);
        Path folder = new Path(staged);
        folder.getFileSystem(hadoop).delete(folder, true);
        return new Summary(numbering.imageCount(), numbering.failed() + inputs.problems().size());
    }

    private Dataset<Row> masks() {
        return spark.read().format("binaryFile").option("recursiveFileLookup", "true").load(settings.masks()).select("path", "content");
    }

    /// In the order of the result, as the decision of one machine sees them.
    private List<Told> told(Broadcast<InputTable> table) {
        Map<Integer, Told> inOrder = new TreeMap<>();
        masks().mapPartitions(new EvidenceTask(settings, table), Encoders.STRING()).toLocalIterator().forEachRemaining(text -> {
            Told mask = JsonValues.read(text, Told.class);
            inOrder.put(mask.index(), mask);
        });
        return List.copyOf(inOrder.values());
    }

    /// Masks that were not converted, each with a word for the cause and a sentence, and what is odd about others.
    private void writeProblems(Dataset<Row> rows, InputTable inputs) {
        List<Row> unread = new ArrayList<>();
        List<String> read = rows.select("file").as(Encoders.STRING()).collectAsList();
        Map<String, InputRow> missing = new TreeMap<>(inputs.rows());
        read.forEach(missing::remove);
        missing.keySet().forEach(file -> unread.add(RowFactory.create(file, "NOT_READ",
                file + ": Spark skips names that begin with _ or . and so did not read this mask; rename it.")));
        inputs.problems().forEach(sentence -> unread.add(RowFactory.create(inputs.root(), "NOT_PAIRED", sentence)));
        rows.where("class is not null").select("file", "class", "sentence").union(spark.createDataFrame(unread, FAILURES)).coalesce(1)
                .sort("file").write().mode(SaveMode.Overwrite).json(settings.output() + "/failures");
        rows.where("class is null and size(warnings) > 0").select(functions.col("file"), functions.explode(functions.col("warnings"))
                .as("sentence")).coalesce(1).write().mode(SaveMode.Overwrite).json(settings.output() + "/warnings");
    }
}
