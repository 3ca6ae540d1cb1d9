package cocoscope.spark;

import cocoscope.batch.Batch.Outcome;
import cocoscope.batch.BatchProblem;
import cocoscope.batch.ConvertedMask;
import cocoscope.batch.FoundCategories;
import cocoscope.batch.SeparateConversions.Draft;
import cocoscope.batch.SeparateConversions.Told;
import cocoscope.batch.annotation.UnnumberedAnnotation;
import cocoscope.coco.EntryLine;
import cocoscope.mask.decision.Decision;
import cocoscope.message.Message;
import cocoscope.message.Wording;
import cocoscope.spark.InputTable.InputRow;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/// One row a mask, of what became of it.
final class MaskRows {
    private static final int NO_ID = 1;

    /// Annotations are lines of a COCO file whose ids are yet to be given, and whose categories are places in `categories`.
    static final StructType SCHEMA = new StructType().add("index", DataTypes.IntegerType).add("file", DataTypes.StringType)
            .add("file_name", DataTypes.StringType).add("width", DataTypes.IntegerType).add("height", DataTypes.IntegerType)
            .add("count", DataTypes.IntegerType).add("annotations", DataTypes.createArrayType(DataTypes.StringType))
            .add("categories", DataTypes.createArrayType(DataTypes.StringType)).add("found", DataTypes.StringType)
            .add("warnings", DataTypes.createArrayType(DataTypes.StringType)).add("class", DataTypes.StringType)
            .add("sentence", DataTypes.StringType).add("told", DataTypes.createArrayType(DataTypes.StringType))
            .add("decisions", DataTypes.createArrayType(DataTypes.StringType)).add("misses_alpha", DataTypes.BooleanType);

    private final Wording wording = new Wording(Locale.ROOT);
    private final Map<Decision, String> decisions = new IdentityHashMap<>();

    /// @param file as Spark names it
    Row of(InputRow input, String file, Draft draft) {
        List<String> told = draft.told().stream().map(mask -> JsonValues.text(mask.mask())).toList();
        List<String> before = draft.told().stream().map(Told::decision)
                .map(decision -> decisions.computeIfAbsent(decision, JsonValues::text)).toList();
        return switch (draft.outcome()) {
            case Outcome.Converted(_, ConvertedMask mask, List<Message> warnings) -> converted(input, file, mask, warnings, told, before);
            case Outcome.Failed(_, Message reason) -> failed(input, file, reason, told, before, draft.missesAlpha());
            case Outcome.Unusable(_, Message reason) -> failed(input, file, reason, told, before, draft.missesAlpha());
        };
    }

    private Row failed(InputRow input, String file, Message reason, List<String> told, List<String> before, boolean missesAlpha) {
        return RowFactory.create(input.index(), file, input.fileName(), 0, 0, 0, null, null, null, null,
                cause(reason).reason().name(), wording.of(reason), told.toArray(), before.toArray(), missesAlpha);
    }

    /// The sentence about a file holds the cause as a clause; what a cause holds may be a remedy.
    private static Message cause(Message reason) {
        boolean found = reason.reason() instanceof BatchProblem && reason.reason() != BatchProblem.UNUSABLE;
        return found ? reason : reason.facts().stream().filter(Message.class::isInstance).map(Message.class::cast).findFirst()
                .map(MaskRows::cause).orElse(reason);
    }

    private Row converted(InputRow input, String file, ConvertedMask mask, List<Message> warnings, List<String> told, List<String> before) {
        List<UnnumberedAnnotation> annotations = mask.annotations();
        List<String> categories = annotations.stream().map(UnnumberedAnnotation::category).distinct().toList();
        List<String> lines = new ArrayList<>(annotations.size());
        for (UnnumberedAnnotation annotation : annotations) {
            lines.add(EntryLine.of(annotation.numbered(NO_ID, NO_ID, categories.indexOf(annotation.category()))));
        }
        return RowFactory.create(input.index(), file, input.fileName(), mask.width(), mask.height(), lines.size(), lines.toArray(),
                categories.toArray(), JsonValues.text(FoundCategories.of(Stream.of(mask))), warnings.stream().map(wording::of).toArray(),
                null, null, told.toArray(), before.toArray(), false);
    }
}
