package cocoscope.spark;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.convert.Recipe;
import cocoscope.recipe.RecipeFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A master and two workers in processes of their own give the file of one machine, whatever happens to them.
final class ClusterTest {
    private static final String CLASS_PATH = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    private static final RecipeFile RECIPE = new RecipeFile(Recipe.DEFAULT, List.of());

    @TempDir
    private Path folder;

    private String master;

    @BeforeEach
    void startCluster() throws Exception {
        master = cluster("start", folder.resolve("cluster"), CLASS_PATH).strip();
        assertThat(master).startsWith("spark://127.0.0.1:");
    }

    @AfterEach
    void stopCluster() throws Exception {
        cluster("stop", folder.resolve("cluster"));
    }

    private static String cluster(Object... arguments) throws IOException, InterruptedException {
        ProcessBuilder script = new ProcessBuilder("bash", "packaging/spark/cluster");
        Arrays.stream(arguments).map(Object::toString).forEach(script.command()::add);
        script.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = script.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).isZero();
        return said;
    }

    private SparkSession session() {
        String folders = Arrays.stream(CLASS_PATH.split(File.pathSeparator)).filter(entry -> !entry.endsWith(".jar"))
                .map(entry -> Path.of(entry).toAbsolutePath().toString()).collect(Collectors.joining(File.pathSeparator));
        return SparkSession.builder().master(master)
                .config("spark.driver.host", "127.0.0.1").config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.executor.extraClassPath", folders).config("spark.executor.memory", "512m")
                .config("spark.ui.enabled", "false")
                .config("spark.default.parallelism", "16")
                .config("spark.speculation", "true").config("spark.speculation.multiplier", "1.1").getOrCreate();
    }

    @Test
    void aWorkerThatIsKilledInTheMiddleOfASpeculativeRunChangesNothing() throws Exception {
        Path masks = GeneratedMasks.draw(folder.resolve("masks"), 400);
        GeneratedMasks.addCorrupt(masks, 100);
        List<String> failed = GeneratedMasks.convert(masks, RECIPE, folder.resolve("whole.json"));
        ConvertJob.Summary summary;
        AtomicInteger ended = new AtomicInteger();
        AtomicInteger killed = new AtomicInteger();
        try (SparkSession spark = session()) {
            spark.sparkContext().addSparkListener(new SparkListener() {
                @Override
                public void onTaskEnd(SparkListenerTaskEnd task) {
                    if (ended.incrementAndGet() == 6) {
                        killed.set(kill("worker1"));
                    }
                }
            });
            JobSettings settings = new JobSettings(masks.toString(), null, "auto", RECIPE.json(), folder.resolve("out").toString(), false);
            summary = new ConvertJob(JavaSparkContext.fromSparkContext(spark.sparkContext()), settings).run();
        }

        assertThat(killed.get()).as("processes killed").isGreaterThanOrEqualTo(2);
        assertThat(ended.get()).isGreaterThan(20);
        assertThat(summary.failed()).isEqualTo(failed.size()).isEqualTo(100);
        assertThat(folder.resolve("out/dataset.json")).hasSameBinaryContentAs(folder.resolve("whole.json"));
    }

    /// The worker and its executor.
    ///
    /// @return how many processes
    private int kill(String name) {
        try {
            String line = Files.readAllLines(folder.resolve("cluster/pids")).stream().filter(it -> it.endsWith(name)).findFirst()
                    .orElseThrow();
            ProcessHandle worker = ProcessHandle.of(Long.parseLong(line.split(" ")[0])).orElseThrow();
            List<ProcessHandle> executors = worker.descendants().toList();
            worker.destroyForcibly();
            executors.forEach(ProcessHandle::destroyForcibly);
            return 1 + executors.size();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
