package cocoscope.ui.settings;

/// Which images settings are for.
enum SettingsScope { ALL_IMAGES, THIS_IMAGE }
