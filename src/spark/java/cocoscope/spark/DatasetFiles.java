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
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/// The output of a job: JSON Lines of images and of annotations in the order of their ids, and all of them as one COCO file.
record DatasetFiles(String output, Broadcast<Numbering> numbering) {
    private static final String IMAGES = "id BIGINT, width INT, height INT, file_name STRING";
    private static final String ANNOTATIONS = "id BIGINT, image_id BIGINT, category_id INT, segmentation STRING, area DOUBLE,"
            + " bbox ARRAY<DOUBLE>, iscrowd INT";

    /// @param converted the rows of [MaskRows] that did not fail, in any order
    /// @param parts     the number of files, of as many masks each
    void writeLines(Dataset<Row> converted, int parts) {
        Broadcast<Numbering> ids = numbering;
        inOrder(converted.select("index", "file_name", "width", "height"), 1).flatMap((FlatMapFunction<Row, String>) row ->
                image(row, ids.value()), Encoders.STRING()).write().mode(SaveMode.Overwrite).text(output + "/images");
        inOrder(converted.select("index", "annotations", "categories"), parts).flatMap((FlatMapFunction<Row, String>) row ->
                annotations(row, ids.value()), Encoders.STRING()).write().mode(SaveMode.Overwrite).text(output + "/annotations");
    }

    /// Indexes are numbers without gaps, so that nothing has to be sampled to part them.
    private Dataset<Row> inOrder(Dataset<Row> rows, int parts) {
        int masks = Math.max(1, numbering.value().images().length);
        return rows.repartitionById(parts, functions.expr("cast(index * " + parts + "L / " + masks + " as int)"))
                .sortWithinPartitions("index");
    }

    /// The lines as Parquet: segmentations are of several types, and so stay JSON.
    void writeParquet(SparkSession spark) {
        spark.read().schema(IMAGES).json(output + "/images").write().mode(SaveMode.Overwrite).parquet(output + "/images.parquet");
        spark.read().schema(ANNOTATIONS).json(output + "/annotations").write().mode(SaveMode.Overwrite)
                .parquet(output + "/annotations.parquet");
    }

    private static Iterator<String> image(Row row, Numbering ids) {
        int index = row.getInt(0);
        ImageEntry image = new ImageEntry(ids.images()[index], row.getInt(2), row.getInt(3), row.getString(1));
        return ids.isFirst()[index] ? List.of(EntryLine.of(image)).iterator() : Collections.emptyIterator();
    }

    private static Iterator<String> annotations(Row row, Numbering ids) {
        int index = row.getInt(0);
        List<String> lines = row.getList(1);
        List<String> names = row.getList(2);
        int[] categories = names.stream().mapToInt(name -> ids.categories().getOrDefault(name, 0)).toArray();
        long[] id = {ids.firstIds()[index]};
        return lines.stream().map(line -> EntryLine.annotation(line, id[0]++, ids.images()[index], place -> categories[place])).iterator();
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
            Arrays.sort(parts, java.util.Comparator.comparing(part -> part.getPath().getName()));
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
