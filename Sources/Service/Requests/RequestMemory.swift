import Foundation
import Intake
import Office
import Synchronization

/// The answers that were given, by the key of their request: a double click, a retry after a lost connection or after a
/// restart of the daemon does nothing twice and gets the same answer.
///
/// What was begun is remembered with its moment: when the daemon was killed in the middle, the same request does the rest as of that
/// moment, by which what was done already is known again. What was refused changed nothing and is tried anew.
final class RequestMemory: Sendable {
    /// One line of the file.
    private struct Answer: Codable {
        let key: String
        /// Of what was asked, without the key.
        let digest: String
        let at: Date
        /// Nil while it is carried out.
        let result: DaemonResult?
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
            guard answer.digest == digest else { return .another }
            return answer.result.map { .done($0) } ?? .nothing
        }
    }

    /// Keeps that a request is carried out from now on, before anything of it is done.
    ///
    /// - Returns: the moment at which it was begun first.
    func begin(_ key: String, _ digest: String, now: Date) throws -> Date {
        let (moment, kept) = answers.withLock { answers -> (Date, [Answer]?) in
            if let begun = answers.last(where: { $0.key == key && $0.digest == digest && $0.result == nil }) {
                return (begun.at, nil)
            }
            answers.append(Answer(key: key, digest: digest, at: now, result: nil))
            return (now, answers)
        }
        if let kept { try write(kept) }
        return moment
    }

    /// It was refused: nothing of it was done.
    func forget(_ key: String) { answers.withLock { $0.removeAll { $0.key == key && $0.result == nil } } }

    /// Throws where it cannot be kept beyond this process; it is known in this one all the same.
    func keep(_ result: DaemonResult, _ key: String, _ digest: String, now: Date) throws {
        let kept = answers.withLock { answers in
            answers.removeAll { $0.key == key }
            answers.append(Answer(key: key, digest: digest, at: now, result: result))
            answers = Array(answers.suffix(Self.most).filter { now.timeIntervalSince($0.at) < Self.lifetime })
            return answers
        }
        try write(kept)
    }

    private func write(_ answers: [Answer]) throws {
        guard let path else { return }
        try DurableFolder.write(Array(try Self.encoder.encode(answers)), to: path)
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
