package cocoscope.ui;

import cocoscope.app.Document;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/// Orders documents by what they lack, and those that lack the same as they were opened.
final class DocumentPlaces implements Comparator<Document> {
    /// What a document lacks.
    enum Lack { NOTHING, MASK, PICTURE }

    private final Map<Document, Integer> places = new IdentityHashMap<>();

    /// @param documents whose other listeners come later
    DocumentPlaces(ObservableList<Document> documents) {
        documents.addListener((ListChangeListener<Document>) _ -> number(documents));
        number(documents);
    }

    static Lack lack(Document document) {
        return document.mask().isEmpty() ? Lack.MASK : document.picture().isEmpty() ? Lack.PICTURE : Lack.NOTHING;
    }

    @Override
    public int compare(Document one, Document other) {
        int byLack = lack(one).compareTo(lack(other));
        return byLack != 0 ? byLack : Integer.compare(places.getOrDefault(one, 0), places.getOrDefault(other, 0));
    }

    private void number(ObservableList<Document> documents) {
        places.clear();
        for (int place = 0; place < documents.size(); place++) {
            places.put(documents.get(place), place);
        }
    }
}
