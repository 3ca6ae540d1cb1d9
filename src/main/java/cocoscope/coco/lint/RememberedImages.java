package cocoscope.coco.lint;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Asks for each image once only, since its file has to be opened.
final class RememberedImages implements ImageFolder {
    private final ImageFolder folder;
    private final Map<String, Image> known = new HashMap<>();

    RememberedImages(ImageFolder folder) {
        this.folder = folder;
    }

    @Override
    public Image find(String fileName) {
        return known.computeIfAbsent(fileName, folder::find);
    }

    @Override
    public boolean isTurned(String fileName) {
        return folder.isTurned(fileName);
    }

    @Override
    public Optional<String> findElsewhere(String fileName) {
        return folder.findElsewhere(fileName);
    }
}
