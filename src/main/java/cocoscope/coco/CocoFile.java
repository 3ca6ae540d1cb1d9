package cocoscope.coco;

import java.io.IOException;
import java.io.OutputStream;

/// What one file holds: a data set, a panoptic one, or the results of a detector. Every entry has its own line, and lines end with LF.
public sealed interface CocoFile permits Dataset, Panoptic, Results {
    /// Writes the same bytes on every machine; leaves the stream open.
    default void writeTo(OutputStream out) throws IOException {
        switch (this) {
            case Dataset dataset -> JsonOutput.write(out, LineBreaks.ofMembersAndElements(), json -> DatasetWriter.write(dataset, json));
            case Panoptic panoptic -> JsonOutput.write(out, LineBreaks.ofMembersAndElements(),
                    json -> PanopticWriter.write(panoptic, json));
            case Results results -> JsonOutput.write(out, LineBreaks.ofElements(), json -> ResultsWriter.write(results, json));
        }
    }
}
