/// Something about the folders or the disk that an administrator may want to know. The daemon writes it to the
/// journal; the words are made there.
public enum IntakeNotice: Hashable, Sendable {
    case folderWatched(FolderID, path: String)
    case folderMissing(FolderID, path: String, IntakeError)
    case subfolderUnreadable(FolderID, path: String, IntakeError)
    /// The kernel's queue ran over; all folders are scanned.
    case eventsLost
    /// The kernel watches no more folders; this drop folder is scanned at an interval from now on.
    case watchLimitReached(FolderID)
    case entryRefused(FolderID, path: String, EntryName.Refusal)
    case fileNotPermitted(FolderID, path: String, IntakeError)
    /// A file changed while it was being taken and was put back.
    case filePutBack(FolderID, path: String)
    case storageFault(IntakeError, retryIn: Duration)
    case storageRestored
    /// So many files are whole and being taken.
    case takesFiles(Int)
    /// No file is whole.
    case awaitsFiles
    /// The clock shows a time before that of the newest file; files go on being numbered in their order.
    case clockSetBack(by: Duration)
    /// The clock is past the newest file again.
    case clockCaughtUp
}
