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
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The program that `spark-submit` runs; without it, Spark runs in this program with all processors.
@Command(name = "cocoscope-spark", mixinStandardHelpOptions = true, description = "Converts a folder of masks on a Spark cluster.")
public final class SparkConvert implements Callable<Integer> {
    @Option(names = "--masks", required = true, paramLabel = "URI", description = "folder of the masks")
    private String masks = "";

    @Option(names = "--images", paramLabel = "URI", description = "pair the masks by name with the pictures in this folder")
    private @Nullable String pictures;

    @Option(names = "--pair", paramLabel = "RULE", description = "how masks and pictures are paired (default: auto)")
    private String pairing = "auto";

    @Option(names = "--recipe", paramLabel = "FILE", description = "read settings, as written by the window or --save-recipe")
    private @Nullable Path recipe;

    @Option(names = "--categories", paramLabel = "FILE", description = "read categories and their ids")
    private @Nullable Path categories;

    @Option(names = "--parquet", description = "also write images and annotations as Parquet")
    private boolean parquet;

    @Option(names = {"-o", "--output"}, required = true, paramLabel = "URI", description = "folder to write; an existing one is replaced")
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
            try (JavaSparkContext context = new JavaSparkContext(configuration())) {
                ConvertJob.Summary summary = new ConvertJob(context, job).run();
                System.out.printf("%s/dataset.json: %d images; %d failed.%n", output, summary.images(), summary.failed());
                return summary.failed() > 0 ? 1 : 0;
            }
        } catch (UnreadableJsonException e) {
            System.err.println(e.getMessage());
            return 3;
        }
    }

    /// Alone, Spark needs no web pages: they take a second to start.
    private static SparkConf configuration() {
        SparkConf configuration = new SparkConf().setAppName("Cocoscope");
        return configuration.contains("spark.master") ? configuration
                : configuration.setMaster("local[*]").setIfMissing("spark.ui.enabled", "false");
    }
}
