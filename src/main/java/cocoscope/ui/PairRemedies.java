package cocoscope.ui;

import cocoscope.app.Document;
import cocoscope.app.Notice;
import cocoscope.app.Workspace;
import cocoscope.inspect.Advice;
import cocoscope.ui.Banner.Action;
import java.util.ArrayList;
import java.util.List;

/// What can be done about a picture and a mask that cannot be opened together.
record PairRemedies(Workspace workspace, FilePicker picker, Text text) {
    List<Action> of(Notice.Trouble trouble) {
        return trouble.document().map(it -> of(it, trouble.advice())).orElse(List.of());
    }

    List<Action> of(Document document) {
        return of(document, List.of());
    }

    private List<Action> of(Document document, List<Advice.Kind> advice) {
        List<Action> actions = new ArrayList<>();
        for (Advice.Kind kind : advice) {
            actions.add(new Action(text.get("remedy." + kind.name()), () -> workspace.readBy(kind, document)));
        }
        if (document.isPair()) {
            actions.add(new Action(text.get("remedy.maskAlone"), () -> workspace.useMaskAlone(document)));
            actions.add(chooseMask(document));
        }
        return actions;
    }

    Action chooseMask(Document document) {
        return new Action(text.get("remedy.chooseMask"), () -> picker.mask(document.name())
                .ifPresent(mask -> workspace.useAsMask(mask, document)));
    }
}
