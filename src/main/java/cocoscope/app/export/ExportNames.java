package cocoscope.app.export;

import cocoscope.app.images.ImageItem;
import cocoscope.batch.BatchInput;
import cocoscope.files.SharedFolder;
import cocoscope.project.ProjectImageNames;
import java.nio.file.Path;
import java.util.List;

/// What an export of documents converts, and where it goes.
///
/// @param inputs one per document, in their order
/// @param folder that all of them share
record ExportNames(List<BatchInput> inputs, SharedFolder folder) {
    ExportNames {
        inputs = List.copyOf(inputs);
    }

    /// @param documents that have masks
    static ExportNames of(List<ImageItem> documents) {
        return new ExportNames(ProjectImageNames.inputs(documents.stream().map(ImageItem::image).toList()),
                SharedFolder.of(documents.stream().map(ImageItem::file).toList()));
    }

    /// Where the export goes unless a person chooses another place.
    ///
    /// @param number of the selected annotation
    Path target(ExportChoice choice, List<ImageItem> documents, int number) {
        String stem = stem(documents.getFirst().name());
        String image = choice.scope() == ExportScope.SELECTED ? stem + "_" + number : stem;
        boolean all = choice.scope().isOfSeveral();
        return folder.folder().resolve(switch (choice.form()) {
            case COCO -> all ? "annotations.json" : image + ".json";
            case COCO_EACH -> "annotations";
            case APPEND -> "annotations.json";
            case PANOPTIC -> all ? "panoptic.json" : image + "_panoptic.json";
            case YOLO -> "yolo";
            case LABELME -> "labelme";
            case CVAT -> all ? "annotations.xml" : image + ".xml";
            case VOC -> "voc";
            case LABEL_MAPS -> "label_maps";
        });
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }
}
