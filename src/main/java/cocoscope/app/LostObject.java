package cocoscope.app;

import cocoscope.coco.Dataset;
import cocoscope.coco.ImageEntry;
import cocoscope.coco.Loss;
import cocoscope.coco.Reader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// An annotation that the reader of a file would drop or change.
///
/// @param image file name of its image
/// @param id    of the annotation in its file
public record LostObject(String image, long id) {
    /// By what happens to them; what loses nothing is not in the map.
    static Map<Loss.Cause, List<LostObject>> of(Reader reader, Collection<Dataset> files) {
        Map<Loss.Cause, List<LostObject>> lost = new EnumMap<>(Loss.Cause.class);
        for (Dataset file : files) {
            Map<Integer, String> names = file.images().stream().collect(Collectors.toMap(ImageEntry::id, ImageEntry::fileName));
            for (Loss loss : Loss.of(reader, file)) {
                String image = names.getOrDefault(loss.annotation().imageId(), "");
                lost.computeIfAbsent(loss.cause(), _ -> new ArrayList<>()).add(new LostObject(image, loss.annotation().id()));
            }
        }
        return lost;
    }
}
