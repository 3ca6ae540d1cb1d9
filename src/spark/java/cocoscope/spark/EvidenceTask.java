package cocoscope.spark;

import cocoscope.batch.Resources;
import cocoscope.batch.SeparateConversions;
import cocoscope.coco.UnreadableJsonException;
import cocoscope.recipe.RecipeFile;
import cocoscope.spark.InputTable.InputRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;

/// What each mask tells about the meaning of its values: histograms and the like, as text.
record EvidenceTask(JobSettings settings, Broadcast<InputTable> table) implements MapPartitionsFunction<Row, String> {
    private static final long serialVersionUID = 1L;

    @Override
    public Iterator<String> call(Iterator<Row> rows) throws IOException, UnreadableJsonException {
        RecipeFile recipe = RecipeFile.read(Path.of("recipe"), settings.recipe());
        List<String> told = new ArrayList<>();
        try (ScratchFiles scratch = new ScratchFiles(new Configuration());
             SeparateConversions conversions = new SeparateConversions(recipe.recipe(), Resources.of(1))) {
            while (rows.hasNext()) {
                Row row = rows.next();
                InputRow input = table.value().rows().get(row.getString(0));
                if (input != null) {
                    SeparateConversions.Evidence evidence = conversions.evidence(scratch.place(input, row.getAs(1)));
                    told.add(JsonValues.text(new Told(input.index(), evidence)));
                }
            }
        }
        return told.iterator();
    }

    /// @param index of the mask in the order of the result
    record Told(int index, SeparateConversions.Evidence evidence) {}
}
