package cocoscope.spark;

import cocoscope.coco.Category;
import cocoscope.coco.DatasetWriter;
import cocoscope.coco.EntryLine;
import cocoscope.coco.EntryLines;
import cocoscope.coco.ImageEntry;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/// The output of a job: JSON Lines of images and of annotations in the order of their ids, and all of them as one COCO file.
record DatasetFiles(String output, Broadcast<Numbering> numbering) {
    private static final String IMAGES = "id BIGINT, width INT, height INT, file_name STRING";
    private static final String ANNOTATIONS = "id BIGINT, image_id BIGINT, category_id INT, segmentation STRING, area DOUBLE,"
            + " bbox ARRAY<DOUBLE>, iscrowd INT";

    /// @param rows of all masks, in the order of the result
    void writeLines(JavaRDD<MaskRow> rows, Configuration hadoop) throws IOException {
        Broadcast<Numbering> ids = numbering;
        write(rows.filter(row -> ids.value().isFirst()[row.index()]).map(row -> image(row, ids.value())), "images", hadoop);
        write(rows.flatMap(row -> annotations(row, ids.value())), "annotations", hadoop);
    }

    private void write(JavaRDD<String> lines, String folder, Configuration hadoop) throws IOException {
        Path path = new Path(output, folder);
        path.getFileSystem(hadoop).delete(path, true);
        lines.saveAsTextFile(path.toString());
    }

    /// The lines as Parquet: segmentations are of several types, and so stay JSON.
    void writeParquet() {
        SparkSession spark = SparkSession.builder().getOrCreate();
        spark.read().schema(IMAGES).json(output + "/images").write().mode(SaveMode.Overwrite).parquet(output + "/images.parquet");
        spark.read().schema(ANNOTATIONS).json(output + "/annotations").write().mode(SaveMode.Overwrite)
                .parquet(output + "/annotations.parquet");
    }

    /// Masks that were not converted, each with a word for the cause and a sentence, and what is odd about others.
    void writeProblems(JavaRDD<MaskRow> rows, InputTable inputs, JavaSparkContext context) throws IOException {
        List<String> unpaired = inputs.problems().stream().map(sentence -> failure(inputs.root(), "NOT_PAIRED", sentence)).toList();
        JavaRDD<String> failures = rows.filter(row -> row.failure() != null).map(DatasetFiles::failure);
        write(context.parallelize(unpaired, 1).union(failures).coalesce(1), "failures", context.hadoopConfiguration());
        write(rows.flatMap(row -> row.warnings().stream().map(sentence -> warning(row.input().mask(), sentence)).iterator()).coalesce(1),
                "warnings", context.hadoopConfiguration());
    }

    private static String failure(MaskRow row) {
        MaskRow.Failure failure = Objects.requireNonNull(row.failure());
        return failure(row.input().mask(), failure.reason(), failure.sentence());
    }

    private static String failure(String file, String reason, String sentence) {
        Map<String, String> line = new LinkedHashMap<>();
        line.put("file", file);
        line.put("class", reason);
        line.put("sentence", sentence);
        return JsonValues.text(line);
    }

    private static String warning(String file, String sentence) {
        Map<String, String> line = new LinkedHashMap<>();
        line.put("file", file);
        line.put("sentence", sentence);
        return JsonValues.text(line);
    }

    private static String image(MaskRow row, Numbering ids) {
        return EntryLine.of(new ImageEntry(ids.images()[row.index()], row.width(), row.height(), row.input().fileName()));
    }

    /// @throws IllegalStateException for a part that was lost and made again of a mask that is another one now
    private static Iterator<String> annotations(MaskRow row, Numbering ids) {
        int index = row.index();
        if (row.lines().count() != ids.count(index)) {
            throw new IllegalStateException(row.input().mask() + ": this mask has changed while the job ran; start the job again.");
        }
        int[] categories = row.lines().categories().stream().mapToInt(name -> ids.categories().getOrDefault(name, 0)).toArray();
        long[] id = {ids.firstIds()[index]};
        return new String(row.lines().text(), StandardCharsets.UTF_8).lines()
                .map(line -> EntryLine.annotation(line, id[0]++, ids.images()[index], place -> categories[place])).iterator();
    }

    /// Copies the lines into one file, which takes its place when it is whole.
    void merge(List<Category> categories, Configuration hadoop) throws IOException {
        Path folder = new Path(output);
        FileSystem system = folder.getFileSystem(hadoop);
        Path whole = new Path(folder, "dataset.json");
        Path temporary = new Path(folder, "_dataset.json.tmp");
        try (OutputStream out = new BufferedOutputStream(system.create(temporary, true), 1 << 16)) {
            DatasetWriter.writeLines(out, lines(new Path(folder, "images"), system), lines(new Path(folder, "annotations"), system),
                    categories);
        }
        system.delete(whole, false);
        if (!system.rename(temporary, whole)) {
            throw new IOException(whole + ": the file cannot be put in its place");
        }
    }

    private static EntryLines lines(Path folder, FileSystem system) {
        return entry -> {
            FileStatus[] parts = system.listStatus(folder, path -> path.getName().startsWith("part-"));
            Arrays.sort(parts, Comparator.comparing(part -> part.getPath().getName()));
            for (FileStatus part : parts) {
                try (BufferedReader in = new BufferedReader(new InputStreamReader(system.open(part.getPath()), StandardCharsets.UTF_8))) {
                    for (String line = in.readLine(); line != null; line = in.readLine()) {
                        entry.accept(line);
                    }
                }
            }
        };
    }
}
