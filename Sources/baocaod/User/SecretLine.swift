import Glibc

/// A line typed on the terminal that is not shown.
enum SecretLine {
    static func read(_ prompt: String) -> String {
        CommandOutput.error.write(prompt)
        var former = termios()
        let isTerminal = tcgetattr(STDIN_FILENO, &former) == 0
        if isTerminal {
            var quiet = former
            quiet.c_lflag &= ~tcflag_t(ECHO)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet)
        }
        defer {
            if isTerminal { tcsetattr(STDIN_FILENO, TCSAFLUSH, &former) }
            CommandOutput.error.write("\n")
        }
        return readLine(strippingNewline: true) ?? ""
    }
}
