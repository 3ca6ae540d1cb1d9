package cocoscope.export;

import cocoscope.batch.ConvertedMask;
import cocoscope.batch.annotation.UnnumberedAnnotation;
import cocoscope.coco.JsonOutput;
import cocoscope.convert.Recipe.SegmentationForm;
import cocoscope.decode.png.PngWriter;
import cocoscope.files.FileNames;
import cocoscope.files.UnwritableFileException;
import cocoscope.geometry.Box;
import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultPrettyPrinter;

/// A JSON file of labelme per image, to lie beside the picture.
///
/// A recipe of polygons gives shapes through pixel centers, one per ring and grouped where an object has several, since labelme fills
/// with the outline; one of run lengths gives shapes of the kind mask, a PNG of the object within its box. Both come back pixel for
/// pixel. Labelme has no crowds: they are left out.
///
/// Source of the format: `labelme/_label_file.py` and `labelme/_utils/shape.py` of labelme 5.
public final class LabelmeFiles extends FilePerImage {
    /// The last version of the format with all keys that are written here.
    private static final String VERSION = "5.5.0";

    private final Path folder;

    /// @throws UnwritableFileException when the name of an image leads out of the folder
    LabelmeFiles(Export export, Path folder) throws UnwritableFileException {
        super(export, folder, ".json");
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }

    @Override
    public long crowdsLeftOut() {
        return Crowds.count(export().images());
    }

    @Override
    void write(List<ConvertedMask> image, OutputStream out) throws IOException {
        ConvertedMask first = image.getFirst();
        JsonOutput.write(out, new DefaultPrettyPrinter(), json -> {
            json.writeStartObject();
            json.writeStringProperty("version", VERSION);
            json.writeObjectPropertyStart("flags");
            json.writeEndObject();
            json.writeArrayPropertyStart("shapes");
            int number = 0;
            for (UnnumberedAnnotation object : Crowds.without(image)) {
                write(object, ++number, json);
            }
            json.writeEndArray();
            json.writeStringProperty("imagePath", FileNames.last(Path.of(first.fileName())));
            json.writeNullProperty("imageData");
            json.writeNumberProperty("imageHeight", first.height());
            json.writeNumberProperty("imageWidth", first.width());
            json.writeEndObject();
        });
    }

    private void write(UnnumberedAnnotation object, int number, JsonGenerator json) {
        RegionCrop crop = RegionCrop.of(object);
        if (export().recipe().segmentation() != SegmentationForm.POLYGON) {
            Box box = crop.box();
            Ring corners = new Ring(box.x(), box.y(), box.x() + box.width() - 1, box.y() + box.height() - 1);
            write(object.category(), "mask", corners, 0, png(crop), json);
            return;
        }
        Polygon polygon = crop.throughPixelCenters();
        polygon.rings().forEach(ring -> write(object.category(), "polygon", ring, polygon.rings().size() > 1 ? number : 0, "", json));
    }

    /// @param group of the shapes of one object, or 0
    /// @param png   of the mask in Base64, or empty
    private static void write(String label, String kind, Ring points, int group, String png, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("label", label);
        json.writeArrayPropertyStart("points");
        for (int i = 0; i < points.size(); i++) {
            json.writeArray(new double[] {points.x(i), points.y(i)}, 0, 2);
        }
        json.writeEndArray();
        json.writeName("group_id");
        if (group == 0) {
            json.writeNull();
        } else {
            json.writeNumber(group);
        }
        json.writeStringProperty("description", "");
        json.writeStringProperty("shape_type", kind);
        json.writeObjectPropertyStart("flags");
        json.writeEndObject();
        json.writeName("mask");
        if (png.isEmpty()) {
            json.writeNull();
        } else {
            json.writeString(png);
        }
        json.writeEndObject();
    }

    private static String png(RegionCrop crop) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            PngWriter.writeGray(crop.box().width(), crop.box().height(), crop.pixels(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(String.format(Locale.ROOT, "A PNG of %s", crop.box()), e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
