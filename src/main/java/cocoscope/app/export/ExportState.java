package cocoscope.app.export;

import cocoscope.message.Message;

/// How far an export has come.
public sealed interface ExportState {
    /// Nobody has asked for one.
    record Idle() implements ExportState {}

    /// The masks are converted, to know what there is to write.
    record Converting(int done, int total) implements ExportState {}

    /// All is known, nothing is written.
    record Ready(ExportSummary summary) implements ExportState {}

    /// It cannot be written to the chosen place; the problem names a file and what to do.
    record Refused(Message problem) implements ExportState {}

    record Writing(ExportSummary summary) implements ExportState {}

    /// Nothing more was written after the file that failed; the problem names it.
    record Failed(ExportSummary summary, Message problem, boolean isProtected) implements ExportState {}

    /// All is written.
    record Done(ExportSummary summary) implements ExportState {}

    /// Whether somebody looks at what will be exported.
    default boolean isOpen() {
        return switch (this) {
            case Converting _, Ready _, Refused _, Failed _ -> true;
            case Idle _, Writing _, Done _ -> false;
        };
    }
}
