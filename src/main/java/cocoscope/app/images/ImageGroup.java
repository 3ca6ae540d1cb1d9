package cocoscope.app.images;

import cocoscope.message.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An image with all its masks: the items of one picture, or one without a picture.
public record ImageGroup(List<ImageItem> items) {
    /// What an image lacks.
    public enum Lack { NOTHING, MASK, PICTURE }

    public ImageGroup {
        items = List.copyOf(items);
    }

    /// The images of items, in the order of their first ones.
    public static List<ImageGroup> of(List<ImageItem> items) {
        Map<Path, List<ImageItem>> byPicture = new LinkedHashMap<>();
        for (ImageItem item : items) {
            byPicture.computeIfAbsent(item.file(), _ -> new ArrayList<>()).add(item);
        }
        return byPicture.values().stream().map(ImageGroup::new).toList();
    }

    public ImageItem first() {
        return items.getFirst();
    }

    public String name() {
        return first().name();
    }

    public Optional<Path> picture() {
        return first().picture();
    }

    public Lack lack() {
        return first().mask().isEmpty() ? Lack.MASK : first().picture().isEmpty() ? Lack.PICTURE : Lack.NOTHING;
    }

    /// The most pressing state of its items.
    public ImageItem.State state() {
        return items.stream().map(ImageItem::state).max((one, other) -> Integer.compare(urgency(one), urgency(other))).orElseThrow();
    }

    static int urgency(ImageItem.State state) {
        return switch (state) {
            case EXPORTED -> 0;
            case EMPTY -> 1;
            case READY -> 2;
            case CHANGED -> 3;
            case NO_MASK -> 4;
            case MISSING -> 5;
            case ERROR -> 6;
        };
    }

    /// Why an item cannot be read; empty where all can.
    public Optional<Message> problem() {
        return items.stream().map(ImageItem::problem).flatMap(Optional::stream).findFirst();
    }
}
