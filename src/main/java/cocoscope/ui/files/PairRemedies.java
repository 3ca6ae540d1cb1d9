package cocoscope.ui.files;

import cocoscope.app.images.FileChoice;
import cocoscope.app.images.ImageItem;
import cocoscope.app.images.MissingFiles;
import cocoscope.app.images.Notice;
import cocoscope.diagnosis.Advice;
import cocoscope.ui.control.Banner.Action;
import cocoscope.ui.control.FilePicker;
import cocoscope.ui.control.Text;
import java.util.ArrayList;
import java.util.List;

/// What can be done about files that are missing, and about a picture and a mask that cannot be opened together.
public record PairRemedies(FileChoice choice, MissingFiles missing, FilePicker picker, Text text) {
    public List<Action> of(Notice.Trouble trouble) {
        return trouble.document().map(it -> of(it, trouble.advice())).orElse(List.of());
    }

    public List<Action> of(ImageItem document) {
        return of(document, List.of());
    }

    private List<Action> of(ImageItem document, List<Advice.Kind> advice) {
        List<Action> actions = new ArrayList<>();
        if (document.state() == ImageItem.State.MISSING) {
            actions.add(new Action(text.get("remedy.relink"), () -> picker.folder().ifPresent(missing::relink)));
        }
        for (Advice.Kind kind : advice) {
            actions.add(new Action(text.get("remedy." + kind.name()), () -> choice.readBy(kind, document)));
        }
        if (document.isPair()) {
            actions.add(new Action(text.get("remedy.maskAlone"), () -> choice.useMaskAlone(document)));
            actions.add(chooseMask(document));
        }
        return actions;
    }

    public Action chooseMask(ImageItem document) {
        return new Action(text.get("remedy.chooseMask"), () -> picker.mask(document.name())
                .ifPresent(mask -> choice.useAsMask(mask, document)));
    }
}
