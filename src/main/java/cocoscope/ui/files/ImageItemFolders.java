package cocoscope.ui.files;

import cocoscope.app.images.ImageItem;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/// Orders documents by what they lack, and those that lack the same as they were opened.
final class ImageItemFolders implements Comparator<ImageItem> {
    /// What a document lacks.
    enum Lack { NOTHING, MASK, PICTURE }

    private final Map<ImageItem, Integer> places = new IdentityHashMap<>();

    /// @param documents whose other listeners come later
    ImageItemFolders(ObservableList<ImageItem> documents) {
        documents.addListener((ListChangeListener<ImageItem>) _ -> number(documents));
        number(documents);
    }

    static Lack lack(ImageItem document) {
        return document.mask().isEmpty() ? Lack.MASK : document.picture().isEmpty() ? Lack.PICTURE : Lack.NOTHING;
    }

    @Override
    public int compare(ImageItem one, ImageItem other) {
        int byLack = lack(one).compareTo(lack(other));
        return byLack != 0 ? byLack : Integer.compare(places.getOrDefault(one, 0), places.getOrDefault(other, 0));
    }

    private void number(ObservableList<ImageItem> documents) {
        places.clear();
        for (int place = 0; place < documents.size(); place++) {
            places.put(documents.get(place), place);
        }
    }
}
