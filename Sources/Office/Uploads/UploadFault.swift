import Glibc
import Intake
import Messages
import ReportingKit

/// Why a file that somebody sends does not lie in the drop folder. Nothing of it stays there.
public enum UploadFault: VietnameseFault, Hashable {
    /// There is no such drop folder.
    case unknownFolder(String)
    /// The name cannot be a file's, or is one that is never taken.
    case badName(String, Bilingual)
    case tooLarge(limit: Int64)
    case empty
    /// Fewer or more bytes came than were announced.
    case cutShort(expected: Int64, received: Int64)
    /// The disk of the drop folder is full, or nearly.
    case noRoom
    /// The person sends as many files already as one may at once.
    case tooMany(limit: Int)
    /// Too many files of all persons are looked at or received at once.
    case busy
    /// The folder cannot be written.
    case refused(IntakeError)
    /// It was ended before.
    case ended

    init(_ error: IntakeError) {
        self = [ENOSPC, EDQUOT].contains(error.code) ? .noRoom : .refused(error)
    }

    public var description: String { said.english }

    public var vietnamese: String { said.vietnamese }

    private var said: Bilingual {
        switch self {
        case .unknownFolder(let name): UploadTexts.unknownFolder(name)
        case .badName(let name, let reason): UploadTexts.badName(name, reason)
        case .tooLarge(let limit): UploadTexts.tooLarge(limit)
        case .empty: UploadTexts.empty
        case .cutShort(let expected, let received): UploadTexts.cutShort(expected: expected, received: received)
        case .noRoom: UploadTexts.noRoom
        case .tooMany(let limit): UploadTexts.tooMany(limit)
        case .busy: UploadTexts.busy
        case .refused(let error): UploadTexts.refused(Bilingual(error))
        case .ended: UploadTexts.ended
        }
    }
}
