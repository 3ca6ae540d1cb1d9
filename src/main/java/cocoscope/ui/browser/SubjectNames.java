package cocoscope.ui.browser;

import cocoscope.coco.index.CocoIndex;
import cocoscope.ui.control.Text;

/// What entries of a COCO file are called: by their names, or else by their ids.
final class SubjectNames {
    private SubjectNames() {}

    static String ofImage(CocoIndex index, int image, Text text) {
        String name = index.images().name(image);
        return !name.isEmpty() ? name : index.images().id(image) == CocoIndex.NO_ID ? text.get("browser.noImage")
                : text.get("browser.imageId", index.images().id(image));
    }

    static String ofCategory(CocoIndex index, int category, Text text) {
        String name = index.categories().name(category);
        return !name.isEmpty() ? name : index.categories().id(category) == CocoIndex.NO_ID ? text.get("browser.noCategory")
                : text.get("browser.categoryId", index.categories().id(category));
    }
}
