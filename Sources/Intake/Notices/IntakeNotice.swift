/// Something about the folders or the disk that an administrator may want to know. The daemon writes it to the
/// journal; the words are made there.
public indirect enum IntakeNotice: Hashable, Sendable {
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
    /// A file or its answer waits because of a fault of its own; others go on.
    case fileParked(FolderID, path: String, IntakeError)
    /// The same name once more, so often since it was reported last.
    case repeated(IntakeNotice, count: Int)
    /// The number of notices of further names in this folder since the last minute.
    case furtherNames(FolderID, count: Int)
    /// Files in the spool or on their way to the archive of which nobody knows what they are.
    case unknownFiles([String])
    case storageFault(IntakeError, retryIn: Duration)
    case storageRestored
    /// The number of files that are whole and being taken.
    case takesFiles(Int)
    /// No file is whole.
    case awaitsFiles
    /// The clock shows a time before that of the newest file; files go on being numbered in their order.
    case clockSetBack(by: Duration)
    /// The clock is past the newest file again.
    case clockCaughtUp
}

extension IntakeNotice {
    /// The entry it is about; nil for what is not about one.
    var entry: (folder: FolderID, path: String)? {
        switch self {
        case .subfolderUnreadable(let folder, let path, _), .entryRefused(let folder, let path, _),
            .fileNotPermitted(let folder, let path, _), .filePutBack(let folder, let path),
            .fileParked(let folder, let path, _):
            (folder, path)
        default: nil
        }
    }
}
