package cocoscope.export;

import cocoscope.batch.ConvertedMask;
import cocoscope.batch.annotation.UnnumberedAnnotation;
import cocoscope.files.StagedFiles;
import cocoscope.files.UnwritableFileException;
import cocoscope.geometry.Box;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// One XML file in the form "CVAT for images 1.1", whose shapes are masks: all pixels come back, holes and several components included.
///
/// The labels have to be in the task before; CVAT has no crowds, so they are left out.
///
/// Source of the format: the documentation of CVAT (CVAT for images 1.1); a mask is run lengths of 0 and 1 in turn, row by row within
/// its box.
public final class CvatFile implements Output {
    private final Export export;
    private final Path file;

    CvatFile(Export export, Path file) {
        this.export = export;
        this.file = file;
    }

    @Override
    public long crowdsLeftOut() {
        return Crowds.count(export.images());
    }

    @Override
    public List<Path> paths() {
        return List.of(file);
    }

    @Override
    public void write(StagedFiles staged) throws UnwritableFileException {
        staged.createFolderOf(file);
        staged.write(file, this::write);
    }

    private void write(OutputStream out) throws IOException {
        Writer xml = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        xml.write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<annotations>\n  <version>1.1</version>\n");
        int id = 0;
        for (List<ConvertedMask> image : export.images()) {
            ConvertedMask first = image.getFirst();
            xml.write("  <image id=\"%d\" name=\"%s\" width=\"%d\" height=\"%d\">\n"
                    .formatted(id++, escaped(first.fileName()), first.width(), first.height()));
            for (UnnumberedAnnotation object : Crowds.without(image)) {
                xml.write(mask(object));
            }
            xml.write("  </image>\n");
        }
        xml.write("</annotations>\n");
        xml.flush();
    }

    private static String mask(UnnumberedAnnotation object) {
        RegionCrop crop = RegionCrop.of(object);
        Box box = crop.box();
        String runs = Arrays.stream(crop.counts()).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        return ("    <mask label=\"%s\" source=\"file\" occluded=\"0\" rle=\"%s\" left=\"%d\" top=\"%d\" width=\"%d\" height=\"%d\" "
                + "z_order=\"0\">\n    </mask>\n").formatted(escaped(object.category()), runs, box.x(), box.y(), box.width(), box.height());
    }

    /// As the value of an attribute of XML 1.0, which has no control characters but white space.
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '"' -> escaped.append("&quot;");
                case '\t', '\n', '\r' -> escaped.append("&#").append(point).append(';');
                default -> escaped.appendCodePoint(isAllowed(point) ? point : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isAllowed(int point) {
        return point >= 0x20 && !(point >= 0xD800 && point <= 0xDFFF) && point != 0xFFFE && point != 0xFFFF;
    }
}
