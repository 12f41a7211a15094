import Foundation
import Intake
import Office
import Synchronization

/// The answers that were given, by the key of their request: a double click, a retry after a lost connection or after a
/// restart of the daemon does nothing twice and gets the same answer.
///
/// Only what was done is remembered. What was refused changed nothing and is tried anew.
final class RequestMemory: Sendable {
    /// One line of the file.
    private struct Answer: Codable {
        let key: String
        /// Of what was asked, without the key.
        let digest: String
        let at: Date
        let result: DaemonResult
    }

    enum Known {
        case nothing
        case done(DaemonResult)
        /// Another request had this key.
        case another
    }

    private let path: String?
    private let answers: Mutex<[Answer]>

    /// So many are remembered, each for so long: a browser asks again within minutes.
    private static let most = 500
    private static let lifetime: TimeInterval = 7 * 86_400

    /// `folder` is the state folder; nil keeps nothing beyond this process.
    init(folder: String?) {
        path = folder.map { $0 + "/requests.json" }
        var known: [Answer] = []
        // One that cannot be read protects nobody from anything: the next answer writes it anew.
        if let path, let bytes = FileManager.default.contents(atPath: path),
            case .success(let kept) = Result(catching: { try Self.decoder.decode([Answer].self, from: bytes) })
        {
            known = kept
        }
        answers = Mutex(known)
    }

    func known(_ key: String, _ digest: String) -> Known {
        answers.withLock { answers in
            guard let answer = answers.last(where: { $0.key == key }) else { return .nothing }
            return answer.digest == digest ? .done(answer.result) : .another
        }
    }

    /// Throws where it cannot be kept beyond this process; it is known in this one all the same.
    func keep(_ result: DaemonResult, _ key: String, _ digest: String, now: Date) throws {
        let kept = answers.withLock { answers in
            answers.append(Answer(key: key, digest: digest, at: now, result: result))
            answers = Array(answers.suffix(Self.most).filter { now.timeIntervalSince($0.at) < Self.lifetime })
            return answers
        }
        guard let path else { return }
        try DurableFolder.write(Array(try Self.encoder.encode(kept)), to: path)
    }

    /// What was asked, without the key under which it was.
    static func digest(of request: DaemonRequest) throws -> String {
        let content = DaemonRequest(key: nil, person: request.person, request.action)
        return ContentHash(of: Array(try encoder.encode(content))).text
    }

    private static var encoder: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        encoder.dateEncodingStrategy = .secondsSince1970
        return encoder
    }

    private static var decoder: JSONDecoder {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .secondsSince1970
        return decoder
    }
}
