package cocoscope.coco;

import java.io.IOException;
import java.io.OutputStream;

/// What one file holds: a data set, a panoptic one, or the results of a detector. Every entry has its own line, and lines end with LF.
public sealed interface CocoFile permits Dataset, Panoptic, Results {
    /// Writes the same bytes on every machine; leaves the stream open.
    default void writeTo(OutputStream out) throws IOException {
        switch (this) {
            case Dataset(var images, var annotations, var categories) -> DatasetWriter.write(out, images, annotations, categories);
            case Panoptic(var images, var categories) -> PanopticWriter.write(out,
                    images.stream().map(PanopticImage::image).toList(), images, categories);
            case Results(var detections) -> ResultsWriter.write(out, detections);
        }
    }
}
