package cocoscope.files;

import cocoscope.message.Reason;

/// What is wrong with a file or folder that was named.
enum ListingProblem implements Reason {
    NO_FILE_OR_FOLDER, FOLDER_UNREADABLE, DANGLING_LINK, LINK_CYCLE, DEVICE
}
