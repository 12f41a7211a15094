/// What an element is to the reader of tables.
enum HTMLTag {
    case table, row, cell, column, lineBreak, style
    /// Begins and ends a line of its own.
    case block
    /// Holds what no one sees, or what is no part of the text.
    case neverShown
    /// Raised or lowered, as footnotes' numbers are; struck out.
    case raised, struck
    /// Fields of a form: what they hold is shown as text is.
    case input, select, option
    case other

    /// From the parser's own name, in small letters.
    init(_ name: UnsafePointer<UInt8>) {
        switch Self.key(name) {
        // Nearly all of a file.
        case 0x7464, 0x7468: self = .cell
        case 0x7472: self = .row
        case let key: self = Self.known[key] ?? .other
        }
    }

    /// The first eight letters in one number: names are compared millions of times, and no two known ones share them.
    private static func key(_ name: UnsafePointer<UInt8>) -> UInt64 {
        var key: UInt64 = 0
        var index = 0
        while index < 8, name[index] != 0 {
            key = key << 8 | UInt64(name[index])
            index += 1
        }
        return key
    }

    private static let known: [UInt64: HTMLTag] = {
        let names: [(HTMLTag, String)] = [
            (.table, "table"), (.row, "tr"), (.cell, "td th"), (.column, "col"), (.lineBreak, "br"), (.style, "style"),
            (
                .block,
                """
                p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd pre center section article header footer hr form fieldset \
                blockquote address caption body
                """
            ),
            (.raised, "sup sub"), (.struck, "s strike del"),
            (.neverShown, "script title noscript template comment button rt rp datalist"),
            (.input, "input"), (.select, "select"), (.option, "option"),
        ]
        var known: [UInt64: HTMLTag] = [:]
        for (tag, list) in names {
            for name in list.split(separator: " ") {
                known[Array((name + "\0").utf8).withUnsafeBufferPointer { $0.baseAddress.map(key) ?? 0 }] = tag
            }
        }
        return known
    }()
}
