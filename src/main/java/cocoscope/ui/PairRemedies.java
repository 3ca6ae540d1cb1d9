package cocoscope.ui;

import cocoscope.app.Document;
import cocoscope.app.Workspace;
import cocoscope.ui.Banner.Action;
import java.util.List;

/// What can be done about a picture and a mask that cannot be opened together.
record PairRemedies(Workspace workspace, FilePicker picker, Text text) {
    List<Action> of(Document pair) {
        return List.of(new Action(text.get("remedy.maskAlone"), () -> workspace.useMaskAlone(pair)), chooseMask(pair));
    }

    Action chooseMask(Document document) {
        return new Action(text.get("remedy.chooseMask"), () -> picker.mask(document.name())
                .ifPresent(mask -> workspace.useAsMask(mask, document)));
    }
}
