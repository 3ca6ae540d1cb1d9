package cocoscope.export.shard;

import cocoscope.batch.BatchInput;
import cocoscope.batch.Shard;
import cocoscope.export.Export;
import cocoscope.mask.decision.Decision;
import cocoscope.recipe.RecipeFile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// The file of a shard: a COCO file of its own, with ids from 1, that says as its first member what [ShardMerge] has to know.
public final class ShardExport {
    private final Export export;
    private final ShardHead head;

    /// @param inputs   of the whole run
    /// @param decision of the whole run
    /// @param export   of the masks of the shard
    /// @param failed   masks of the shard that could not be converted
    public ShardExport(Shard shard, List<BatchInput> inputs, RecipeFile settings, Decision decision, Export export, int failed) {
        this.export = export;
        head = new ShardHead(shard, ShardHead.run(inputs, settings, decision),
                new ShardHead.Size(export.imageCount(), export.annotationCount(), failed), settings.categories(),
                settings.recipe().rule().categories(), export.found());
    }

    /// Leaves the stream open.
    public void writeTo(OutputStream out) throws IOException {
        export.whole().writeTo(out, head::write);
    }
}
