package cocoscope.recipe;

import cocoscope.message.Reason;

/// What should be there in a recipe file.
enum ExpectedSetting implements Reason {
    ONE_OF, LEVELS, NUMBER_OR_COLOR, FORM_OF_PROFILE, NEIGHBORS, PIXELS_OR_ANY, IOU, COLOR
}
