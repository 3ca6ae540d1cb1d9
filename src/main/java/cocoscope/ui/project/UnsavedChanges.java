package cocoscope.ui.project;

import cocoscope.ui.control.LeavingDialog;
import cocoscope.ui.control.Text;

/// Asks what becomes of unsaved changes before something else is opened, or the window closes.
public final class UnsavedChanges extends LeavingDialog {
    public UnsavedChanges(ProjectActions actions, Text text) {
        super("unsaved-changes", text.get("unsaved.title", actions.name()), text.get("unsaved.words"),
                new Answer("unsaved-discard", text.get("unsaved.discard"), actions.files().saved()::discardAndLeave),
                new Answer("unsaved-cancel", text.get("unsaved.cancel"), actions.files().saved()::stay),
                new Answer("unsaved-save", text.get("unsaved.save"), actions::saveAndLeave));
    }
}
