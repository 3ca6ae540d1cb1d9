package cocoscope.spark;

import cocoscope.batch.Batch.Outcome;
import cocoscope.batch.BatchInput;
import cocoscope.batch.ConvertedMask;
import cocoscope.batch.FoundCategories;
import cocoscope.batch.Resources;
import cocoscope.batch.SeparateConversions;
import cocoscope.batch.UnnumberedAnnotation;
import cocoscope.coco.EntryLine;
import cocoscope.coco.UnreadableJsonException;
import cocoscope.mask.decision.Decision;
import cocoscope.message.Message;
import cocoscope.recipe.RecipeFile;
import cocoscope.spark.InputTable.InputRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/// Converts each mask of a partition. What is wrong with one is a row, never a failed task.
///
/// @param decision on all masks, as text
/// @param some     whether any mask of the run can be converted
record ConvertTask(JobSettings settings, Broadcast<InputTable> table, Broadcast<String> decision, boolean some)
        implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1L;
    private static final int NO_ID = 1;

    /// One row a mask; annotations are lines of a COCO file whose ids are yet to be given, and whose categories are places in `categories`.
    static final StructType ROWS = new StructType().add("index", DataTypes.IntegerType).add("file", DataTypes.StringType)
            .add("file_name", DataTypes.StringType).add("width", DataTypes.IntegerType).add("height", DataTypes.IntegerType)
            .add("count", DataTypes.IntegerType).add("annotations", DataTypes.createArrayType(DataTypes.StringType))
            .add("categories", DataTypes.createArrayType(DataTypes.StringType)).add("found", DataTypes.StringType)
            .add("warnings", DataTypes.createArrayType(DataTypes.StringType)).add("class", DataTypes.StringType)
            .add("sentence", DataTypes.StringType);

    @Override
    public Iterator<Row> call(Iterator<Row> masks) throws IOException, UnreadableJsonException {
        RecipeFile recipe = RecipeFile.read(Path.of("recipe"), settings.recipe());
        ScratchFiles scratch = new ScratchFiles(new Configuration());
        SeparateConversions conversions = new SeparateConversions(recipe.recipe(), Resources.of(1));
        TaskContext.get().addTaskCompletionListener(_ -> {
            scratch.close();
            conversions.close();
        });
        return new Rows(masks, scratch, conversions, JsonValues.read(decision.value(), Decision.class));
    }

    /// One mask at a time, so that no partition is held.
    private final class Rows implements Iterator<Row> {
        private final Iterator<Row> masks;
        private final ScratchFiles scratch;
        private final SeparateConversions conversions;
        private final Decision decided;
        private @Nullable Row next;

        Rows(Iterator<Row> masks, ScratchFiles scratch, SeparateConversions conversions, Decision decided) {
            this.masks = masks;
            this.scratch = scratch;
            this.conversions = conversions;
            this.decided = decided;
        }

        @Override
        public boolean hasNext() {
            while (next == null && masks.hasNext()) {
                Row mask = masks.next();
                InputRow input = table.value().rows().get(mask.getString(0));
                next = input == null ? null : converted(input, mask.getString(0), mask.getAs(1));
            }
            return next != null;
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Row row = Objects.requireNonNull(next);
            next = null;
            return row;
        }

        private Row converted(InputRow input, String file, byte[] content) {
            try {
                BatchInput placed = scratch.place(input, content);
                return switch (conversions.convert(placed, decided, some)) {
                    case Outcome.Converted(_, ConvertedMask mask, List<Message> warnings) -> row(input, file, mask,
                            warnings.stream().map(scratch::sentence).toList());
                    case Outcome.Failed(_, Message reason) -> failed(input, file, reason);
                    case Outcome.Unusable(_, Message reason) -> failed(input, file, reason);
                };
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        private Row failed(InputRow input, String file, Message reason) {
            return RowFactory.create(input.index(), file, input.fileName(), 0, 0, 0, null, null, null, null,
                    innermost(reason).reason().name(), scratch.sentence(reason));
        }

        /// A sentence about a file holds a clause that says more.
        private static Message innermost(Message reason) {
            return reason.facts().stream().filter(Message.class::isInstance).map(Message.class::cast).findFirst()
                    .map(Rows::innermost).orElse(reason);
        }

        private static Row row(InputRow input, String file, ConvertedMask mask, List<String> warnings) {
            List<UnnumberedAnnotation> annotations = mask.annotations();
            List<String> categories = annotations.stream().map(UnnumberedAnnotation::category).distinct().toList();
            List<String> lines = new ArrayList<>(annotations.size());
            for (UnnumberedAnnotation annotation : annotations) {
                lines.add(EntryLine.of(annotation.numbered(NO_ID, NO_ID, categories.indexOf(annotation.category()))));
            }
            return RowFactory.create(input.index(), file, input.fileName(), mask.width(), mask.height(), lines.size(), lines.toArray(),
                    categories.toArray(), JsonValues.text(FoundCategories.of(List.of(mask))), warnings.toArray(), null, null);
        }
    }
}
