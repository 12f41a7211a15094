import Messages
import Serving

/// The language a browser asks for, of the two there are.
enum AcceptedLanguage {
    static func of(_ request: WebRequest, otherwise: MessageCatalogue.Language) -> MessageCatalogue.Language {
        guard let header = request.header("accept-language") else { return otherwise }
        let wanted = header.prefix(200).split(separator: ",").compactMap {
            item -> (MessageCatalogue.Language, Double)? in
            let parts = item.split(separator: ";").map { $0.trimming(" ") }
            guard let tag = parts.first?.split(separator: "-").first,
                let language = MessageCatalogue.Language(rawValue: tag.lowercased())
            else { return nil }
            let quality = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
            return quality > 0 ? (language, quality) : nil
        }
        return wanted.max { $0.1 < $1.1 }?.0 ?? otherwise
    }
}

extension Substring {
    fileprivate func trimming(_ character: Character) -> Substring {
        var text = self
        while text.first == character { text.removeFirst() }
        while text.last == character { text.removeLast() }
        return text
    }
}
