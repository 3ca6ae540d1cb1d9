package cocoscope.app.images;

import cocoscope.convert.Recipe;
import cocoscope.project.Project;
import cocoscope.project.ProjectImage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The documents of a project's images, in their order. A document that was closed comes back as it was.
public final class ImageItems {
    private final ObservableList<ImageItem> documents = FXCollections.observableArrayList();
    private final ObservableList<ImageItem> view = FXCollections.unmodifiableObservableList(documents);
    private final Map<ProjectImage.Files, ImageItem> known = new HashMap<>();

    public ObservableList<ImageItem> view() {
        return view;
    }

    /// The document of these files, open or not.
    public ImageItem of(ProjectImage image) {
        return known.computeIfAbsent(image.files(), _ -> new ImageItem(image));
    }

    /// Forgets how documents were, so that their files are read anew.
    public void forget() {
        known.clear();
    }

    public void update(Project before, Project after) {
        boolean sameCategories = before.categories().equals(after.categories());
        for (ProjectImage image : after.images()) {
            ImageItem document = of(image);
            Recipe old = document.image().recipe().orElse(before.recipe());
            boolean exported = document.state() == ImageItem.State.EXPORTED || document.state() == ImageItem.State.EMPTY;
            boolean sameObjects = document.image().objects().equals(image.objects());
            if (exported && !(sameCategories && sameObjects && old.equals(image.recipe().orElse(after.recipe())))) {
                document.setState(ImageItem.State.CHANGED);
            }
            document.update(image);
        }
        if (before.images() != after.images()) {
            arrange(after.images().stream().map(this::of).toList());
        }
    }

    /// Changes no more of the list than has to be, because what is selected in it stays selected.
    private void arrange(List<ImageItem> wanted) {
        int start = 0;
        while (start < Math.min(documents.size(), wanted.size()) && documents.get(start) == wanted.get(start)) {
            start++;
        }
        int rest = 0;
        while (rest < Math.min(documents.size(), wanted.size()) - start
                && documents.get(documents.size() - 1 - rest) == wanted.get(wanted.size() - 1 - rest)) {
            rest++;
        }
        if (documents.size() == wanted.size()) {
            for (int i = start; i < wanted.size() - rest; i++) {
                documents.set(i, wanted.get(i));
            }
        } else {
            documents.remove(start, documents.size() - rest);
            documents.addAll(start, wanted.subList(start, wanted.size() - rest));
        }
    }
}
