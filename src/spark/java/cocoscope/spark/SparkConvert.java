package cocoscope.spark;

import cocoscope.coco.Category;
import cocoscope.coco.CategoryReader;
import cocoscope.coco.UnreadableJsonException;
import cocoscope.convert.Recipe;
import cocoscope.recipe.RecipeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The program that `spark-submit` runs; without it, Spark runs in this program with all processors.
@Command(name = "cocoscope-spark", mixinStandardHelpOptions = true, description = "Converts a folder of masks on a Spark cluster.")
public final class SparkConvert implements Callable<Integer> {
    /// Bytes of a task that a file counts for beside its own. The 4 MB of Spark are for large files: tasks of 32 masks take longer to start
    /// than to run.
    private static final String COST_OF_A_FILE = "spark.sql.files.openCostInBytes";
    private static final int A_THOUSAND_A_TASK = 1 << 17;

    @Option(names = "--masks", required = true, paramLabel = "URI", description = "the folder of the masks")
    private String masks = "";

    @Option(names = "--images", paramLabel = "URI", description = "the folder of the pictures, paired with the masks by name")
    private @Nullable String pictures;

    @Option(names = "--pair", paramLabel = "RULE", description = "how masks and pictures are paired (default: auto)")
    private String pairing = "auto";

    @Option(names = "--recipe", paramLabel = "FILE", description = "settings, as the window and --save-recipe write them")
    private @Nullable Path recipe;

    @Option(names = "--categories", paramLabel = "FILE", description = "categories with their ids")
    private @Nullable Path categories;

    @Option(names = "--parquet", description = "write images and annotations as Parquet, too")
    private boolean parquet;

    @Option(names = {"-o", "--output"}, required = true, paramLabel = "URI", description = "the folder to write; it is replaced")
    private String output = "";

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new SparkConvert()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        try {
            RecipeFile settings = recipe == null ? new RecipeFile(Recipe.DEFAULT, List.of()) : RecipeFile.read(recipe);
            List<Category> known = categories == null ? settings.categories() : CategoryReader.read(categories);
            JobSettings job = new JobSettings(masks, pictures, pairing, new RecipeFile(settings.recipe(), known).json(), output, parquet);
            try (SparkSession spark = session()) {
                ConvertJob.Summary summary = new ConvertJob(spark, job).run();
                System.out.printf("%s/dataset.json: %d images; %d failed.%n", output, summary.images(), summary.failed());
                return summary.failed() > 0 ? 1 : 0;
            }
        } catch (UnreadableJsonException e) {
            System.err.println(e.getMessage());
            return 3;
        }
    }

    private static SparkSession session() {
        SparkSession.Builder builder = SparkSession.builder().appName("Cocoscope");
        if (System.getProperty(COST_OF_A_FILE) == null) {
            builder.config(COST_OF_A_FILE, A_THOUSAND_A_TASK);
        }
        return System.getProperty("spark.master") == null ? builder.master("local[*]").getOrCreate() : builder.getOrCreate();
    }
}
