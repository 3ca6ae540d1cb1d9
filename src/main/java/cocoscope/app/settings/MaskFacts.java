package cocoscope.app.settings;

import cocoscope.app.images.FileDiagnosis;
import cocoscope.app.images.OpenDecision;
import cocoscope.app.preview.DetectedLevels;

/// What is known of the mask that is shown.
///
/// @param levels   that its author drew with
/// @param decision on all open masks together
public record MaskFacts(DetectedLevels levels, FileDiagnosis diagnosis, OpenDecision decision) {}
