package cocoscope.ui.canvas;

import cocoscope.app.canvas.ComparedLayer;
import cocoscope.convert.Conversion;
import cocoscope.decode.samples.Picture;
import cocoscope.mask.Mask;
import cocoscope.mask.runs.RunLengthEncoding;
import cocoscope.ui.canvas.overlay.LabelColors;
import cocoscope.ui.canvas.overlay.OverlayStyle;
import cocoscope.ui.canvas.overlay.Shapes;
import cocoscope.ui.canvas.picture.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The scene of each layer of a comparison. Keeps what it made of the last mask and the last conversion.
final class ComparedScenes {
    private @Nullable Mask mask;
    private @Nullable Picture maskPicture;
    private @Nullable Conversion exported;
    private @Nullable LabelColors colors;
    private @Nullable Shapes shapes;

    Scene of(Scene scene, ComparedLayer layer) {
        Content content = scene.content();
        Conversion conversion = content.conversion();
        return switch (layer) {
            case PICTURE -> scene.with(new Content(content.picture(), null, null), scene.tone(), OverlayStyle.OFF);
            case MASK -> scene.with(new Content(conversion == null ? content.picture() : picture(conversion.mask()), null, null), Tone.NONE,
                    OverlayStyle.OFF);
            case OVERLAY -> scene;
            case EXPORT -> conversion == null || conversion.isDraft() ? scene
                    : scene.with(new Content(content.picture(), null, exported(conversion, scene.look().colors())), scene.tone(),
                    scene.look().style());
            case DIFFERENCE -> scene.with(content, scene.tone(), OverlayStyle.DIFFERENCE);
        };
    }

    private Picture picture(Mask wanted) {
        Picture made = maskPicture;
        if (made == null || mask != wanted) {
            made = ComparedLayer.picture(wanted);
            maskPicture = made;
            mask = wanted;
        }
        return made;
    }

    private Shapes exported(Conversion conversion, LabelColors wanted) {
        Shapes made = shapes;
        if (made == null || exported != conversion || !wanted.equals(colors)) {
            made = shapes(conversion, wanted);
            shapes = made;
            exported = conversion;
            colors = wanted;
        }
        return made;
    }

    private static Shapes shapes(Conversion conversion, LabelColors colors) {
        List<RunLengthEncoding> runs = ComparedLayer.exported(conversion);
        List<Shapes.OverlayShape> shown = new ArrayList<>();
        for (int region = 0; region < runs.size(); region++) {
            int label = conversion.regions().label(region);
            if (colors.shows(label)) {
                shown.add(new Shapes.OverlayShape(Optional.of(runs.get(region)), Optional.empty(), colors.of(label) & 0xFFFFFF));
            }
        }
        return new Shapes(conversion.mask().width(), conversion.mask().height(), shown);
    }
}
