<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>journeydesk</name>
  <message numerus="yes">
   <source>%Ln channel(s)</source>
   <translation>
    <numerusform>%Ln Kanal</numerusform>
    <numerusform>%Ln Kanäle</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln decided</source>
   <translation>
    <numerusform>%Ln entschieden</numerusform>
    <numerusform>%Ln entschieden</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln element(s)</source>
   <translation>
    <numerusform>%Ln Element</numerusform>
    <numerusform>%Ln Elemente</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln gap(s)</source>
   <translation>
    <numerusform>%Ln Lücke</numerusform>
    <numerusform>%Ln Lücken</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln hidden</source>
   <translation>
    <numerusform>%Ln ausgeblendet</numerusform>
    <numerusform>%Ln ausgeblendet</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln lane(s)</source>
   <translation>
    <numerusform>%Ln Spur</numerusform>
    <numerusform>%Ln Spuren</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln map(s)</source>
   <translation>
    <numerusform>%Ln Karte</numerusform>
    <numerusform>%Ln Karten</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln map(s) have changes from before JourneyDesk ended unexpectedly.</source>
   <translation>
    <numerusform>%Ln Karte hat Änderungen aus der Zeit, bevor JourneyDesk unerwartet endete.</numerusform>
    <numerusform>%Ln Karten haben Änderungen aus der Zeit, bevor JourneyDesk unerwartet endete.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln other entry(s)</source>
   <translation>
    <numerusform>%Ln weiterer Eintrag</numerusform>
    <numerusform>%Ln weitere Einträge</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln path(s)</source>
   <translation>
    <numerusform>%Ln Pfad</numerusform>
    <numerusform>%Ln Pfade</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln segment(s)</source>
   <translation>
    <numerusform>%Ln Segment</numerusform>
    <numerusform>%Ln Segmente</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln selected</source>
   <translation>
    <numerusform>%Ln ausgewählt</numerusform>
    <numerusform>%Ln ausgewählt</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln stage(s)</source>
   <translation>
    <numerusform>%Ln Phase</numerusform>
    <numerusform>%Ln Phasen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln step(s)</source>
   <translation>
    <numerusform>%Ln Schritt</numerusform>
    <numerusform>%Ln Schritte</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln swimlane(s)</source>
   <translation>
    <numerusform>%Ln Bahn</numerusform>
    <numerusform>%Ln Bahnen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln text(s) would have grown too long.</source>
   <translation>
    <numerusform>%Ln Text wäre zu lang geworden und blieb, wie er ist.</numerusform>
    <numerusform>%Ln Texte wären zu lang geworden und blieben, wie sie sind.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln touchpoint(s)</source>
   <translation>
    <numerusform>%Ln Kontaktpunkt</numerusform>
    <numerusform>%Ln Kontaktpunkte</numerusform>
   </translation>
  </message>
  <message>
   <source>&amp;Arrange</source>
   <translation>&amp;Anordnen</translation>
  </message>
  <message>
   <source>&amp;Done</source>
   <translation>Ferti&amp;g</translation>
  </message>
  <message>
   <source>&amp;Edit</source>
   <translation>&amp;Bearbeiten</translation>
  </message>
  <message>
   <source>&amp;File</source>
   <translation>&amp;Datei</translation>
  </message>
  <message>
   <source>&amp;Help</source>
   <translation>&amp;Hilfe</translation>
  </message>
  <message>
   <source>&amp;Insert</source>
   <translation>&amp;Einfügen</translation>
  </message>
  <message>
   <source>&amp;Lane</source>
   <translation>&amp;Spur</translation>
  </message>
  <message>
   <source>&amp;Map</source>
   <translation>&amp;Karte</translation>
  </message>
  <message>
   <source>&amp;View</source>
   <translation>A&amp;nsicht</translation>
  </message>
  <message>
   <source>&amp;Window</source>
   <translation>Fen&amp;ster</translation>
  </message>
  <message>
   <source>&lt;h3&gt;JourneyDesk {0}&lt;/h3&gt;&lt;p&gt;Customer journey maps, offline: draw what customers live through, see where it breaks, send it as a PDF.&lt;/p&gt;&lt;p&gt;Apache License 2.0. Text in Inter (SIL Open Font License), icons by Phosphor (MIT), window by Qt (LGPL).&lt;/p&gt;</source>
   <translation>&lt;h3&gt;JourneyDesk {0}&lt;/h3&gt;&lt;p&gt;Customer Journey Maps, offline: zeichnen, was Kunden erleben, sehen, wo es bricht, als PDF verschicken.&lt;/p&gt;&lt;p&gt;Apache License 2.0. Schrift Inter (SIL Open Font License), Symbole von Phosphor (MIT), Fenster von Qt (LGPL).&lt;/p&gt;</translation>
  </message>
  <message>
   <source>A cell of {0} was too long for the workbook and stays as it is.</source>
   <translation>Eine Zelle von {0} war zu lang für die Arbeitsmappe und bleibt, wie sie ist.</translation>
  </message>
  <message>
   <source>A CSV file holds the words and feelings of a map. Channels, n and evidence are in a workbook (XLSX).</source>
   <translation>Eine CSV-Datei fasst die Worte und Gefühle einer Karte. Kanäle, n und Belege stehen in einer Arbeitsmappe (XLSX).</translation>
  </message>
  <message>
   <source>A description has no closing brace: it was taken to reach to the end.</source>
   <translation>Eine Beschreibung ohne schließende Klammer wurde bis zum Ende gelesen.</translation>
  </message>
  <message>
   <source>a document needs at least one map</source>
   <translation>ein Dokument braucht mindestens eine Karte</translation>
  </message>
  <message>
   <source>a file of another kind</source>
   <translation>eine Datei anderer Art</translation>
  </message>
  <message>
   <source>a folder has that name</source>
   <translation>ein Ordner hat diesen Namen</translation>
  </message>
  <message>
   <source>A gap that an opportunity answers</source>
   <translation>Eine Lücke, auf die eine Chance antwortet</translation>
  </message>
  <message>
   <source>A gap that is accepted</source>
   <translation>Eine anerkannte Lücke</translation>
  </message>
  <message>
   <source>A gap, with its number</source>
   <translation>Eine Lücke mit ihrer Nummer</translation>
  </message>
  <message>
   <source>A handoff that does no harm</source>
   <translation>Ein Wechsel, der nicht schadet</translation>
  </message>
  <message>
   <source>a JPEG picture</source>
   <translation>ein JPEG-Bild</translation>
  </message>
  <message>
   <source>a lane</source>
   <translation>eine Spur</translation>
  </message>
  <message>
   <source>A link or a file</source>
   <translation>Ein Link oder eine Datei</translation>
  </message>
  <message>
   <source>A list of at most {0} lines becomes a map</source>
   <translation>Eine Liste von höchstens {0} Zeilen wird eine Karte</translation>
  </message>
  <message>
   <source>A low of the curve is at most</source>
   <translation>Ein Tief der Kurve liegt höchstens bei</translation>
  </message>
  <message>
   <source>A map in another file…</source>
   <translation>Eine Karte in einer anderen Datei …</translation>
  </message>
  <message>
   <source>A map takes at most {0}</source>
   <translation>Eine Karte fasst höchstens {0}</translation>
  </message>
  <message>
   <source>A Mermaid journey holds stages, touchpoints, feelings and segments. Notes, channels, devices, departments, paths, gaps, pictures, figures and evidence are left out.</source>
   <translation>Eine Mermaid-Journey fasst Phasen, Kontaktpunkte, Gefühle und Segmente. Notizen, Kanäle, Geräte, Abteilungen, Pfade, Lücken, Bilder, Kennzahlen und Belege fehlen darin.</translation>
  </message>
  <message>
   <source>A new document</source>
   <translation>Ein neues Dokument</translation>
  </message>
  <message>
   <source>a number has too many digits</source>
   <translation>eine Zahl hat zu viele Ziffern</translation>
  </message>
  <message>
   <source>A page for</source>
   <translation>Eine Seite für</translation>
  </message>
  <message>
   <source>A pain point is here.</source>
   <translation>Hier ist ein Schmerzpunkt.</translation>
  </message>
  <message>
   <source>A pain point says: “{0}”.</source>
   <translation>Ein Schmerzpunkt sagt: „{0}“.</translation>
  </message>
  <message>
   <source>a part of the folder's path is a file</source>
   <translation>ein Teil des Ordnerpfads ist eine Datei</translation>
  </message>
  <message>
   <source>A path leads through touchpoints of one swimlane.</source>
   <translation>Ein Pfad führt durch Kontaktpunkte einer Bahn.</translation>
  </message>
  <message>
   <source>A path needs at least two touchpoints.</source>
   <translation>Ein Pfad braucht mindestens zwei Kontaktpunkte.</translation>
  </message>
  <message>
   <source>A path stays in its swimlane: this touchpoint belongs to another one.</source>
   <translation>Ein Pfad bleibt in seiner Bahn: dieser Kontaktpunkt gehört zu einer anderen.</translation>
  </message>
  <message>
   <source>a PDF</source>
   <translation>ein PDF</translation>
  </message>
  <message>
   <source>A picture is damaged.</source>
   <translation>Ein Bild ist beschädigt.</translation>
  </message>
  <message>
   <source>a picture is damaged: its bytes do not fit its name</source>
   <translation>ein Bild ist beschädigt: seine Bytes passen nicht zu seinem Namen</translation>
  </message>
  <message>
   <source>a PNG picture</source>
   <translation>ein PNG-Bild</translation>
  </message>
  <message>
   <source>a PowerPoint presentation</source>
   <translation>eine PowerPoint-Präsentation</translation>
  </message>
  <message>
   <source>a quote in it is never closed</source>
   <translation>ein Anführungszeichen darin wird nie geschlossen</translation>
  </message>
  <message>
   <source>A scale goes from a number to a higher one, such as 1 to 5.</source>
   <translation>Eine Skala geht von einer Zahl zu einer höheren, etwa von 1 bis 5.</translation>
  </message>
  <message>
   <source>A score of {0} is none of 1 to {1}: the emotion was left unknown.</source>
   <translation>Eine Wertung von {0} liegt nicht zwischen 1 und {1}: Die Emotion blieb unbekannt.</translation>
  </message>
  <message>
   <source>A segment has no name. Say who these customers are.</source>
   <translation>Ein Segment hat keinen Namen. Bitte sagen, wer diese Kunden sind.</translation>
  </message>
  <message>
   <source>A segment lies below the others by</source>
   <translation>Segment unter den anderen um</translation>
  </message>
  <message>
   <source>A severe gap: 4 or 5 of 5</source>
   <translation>Eine schwere Lücke: 4 oder 5 von 5</translation>
  </message>
  <message>
   <source>a stage</source>
   <translation>eine Phase</translation>
  </message>
  <message>
   <source>A step that does harm</source>
   <translation>Ein Schritt, der schadet</translation>
  </message>
  <message>
   <source>A table of {0} × {1} cells</source>
   <translation>Eine Tabelle mit {0} × {1} Zellen</translation>
  </message>
  <message>
   <source>a task without a name was left out.</source>
   <translation>eine Aufgabe ohne Namen wurde ausgelassen.</translation>
  </message>
  <message>
   <source>A text holds {most} characters, and no more.</source>
   <translation>Ein Text fasst {most} Zeichen und nicht mehr.</translation>
  </message>
  <message>
   <source>A text of {0} letters</source>
   <translation>Ein Text mit {0} Zeichen</translation>
  </message>
  <message>
   <source>A touchpoint that fails</source>
   <translation>Ein Kontaktpunkt, der scheitert</translation>
  </message>
  <message>
   <source>a Word document</source>
   <translation>ein Word-Dokument</translation>
  </message>
  <message>
   <source>A workbook of {0} sheets</source>
   <translation>Eine Arbeitsmappe mit {0} Blättern</translation>
  </message>
  <message>
   <source>a ZIP archive</source>
   <translation>ein ZIP-Archiv</translation>
  </message>
  <message>
   <source>a {0} without a name was left out.</source>
   <translation>„{0}“ ohne Namen wurde ausgelassen.</translation>
  </message>
  <message>
   <source>Aa</source>
   <translation>Aa</translation>
  </message>
  <message>
   <source>About</source>
   <translation>Über die Person</translation>
  </message>
  <message>
   <source>About JourneyDesk</source>
   <translation>Über JourneyDesk</translation>
  </message>
  <message>
   <source>about {0} MB of table</source>
   <translation>etwa {0} MB Tabelle</translation>
  </message>
  <message>
   <source>about {0} MB of text</source>
   <translation>etwa {0} MB Text</translation>
  </message>
  <message>
   <source>Accept</source>
   <translation>Anerkennen</translation>
  </message>
  <message>
   <source>Accept gap</source>
   <translation>Lücke anerkennen</translation>
  </message>
  <message>
   <source>Accepted</source>
   <translation>Anerkannt</translation>
  </message>
  <message>
   <source>Action</source>
   <translation>Handlung</translation>
  </message>
  <message>
   <source>Actions</source>
   <translation>Handlungen</translation>
  </message>
  <message>
   <source>Actor named</source>
   <translation>Wer es erlebt, hat einen Namen</translation>
  </message>
  <message>
   <source>Add a channel</source>
   <translation>Kanal hinzufügen</translation>
  </message>
  <message>
   <source>Add a department</source>
   <translation>Abteilung hinzufügen</translation>
  </message>
  <message>
   <source>Add a device</source>
   <translation>Gerät hinzufügen</translation>
  </message>
  <message>
   <source>Add a map</source>
   <translation>Karte hinzufügen</translation>
  </message>
  <message>
   <source>Add a path</source>
   <translation>Pfad hinzufügen</translation>
  </message>
  <message>
   <source>Add a path through all touchpoints</source>
   <translation>Pfad durch alle Kontaktpunkte anlegen</translation>
  </message>
  <message>
   <source>Add a segment</source>
   <translation>Segment hinzufügen</translation>
  </message>
  <message>
   <source>Add a source</source>
   <translation>Quelle hinzufügen</translation>
  </message>
  <message>
   <source>Add a stage</source>
   <translation>Phase hinzufügen</translation>
  </message>
  <message>
   <source>Add a step</source>
   <translation>Schritt hinzufügen</translation>
  </message>
  <message>
   <source>Add a swimlane for the segment</source>
   <translation>Bahn für das Segment anlegen</translation>
  </message>
  <message>
   <source>Add action</source>
   <translation>Handlung hinzufügen</translation>
  </message>
  <message>
   <source>Add an emotion point</source>
   <translation>Einen Emotionspunkt hinzufügen</translation>
  </message>
  <message>
   <source>Add arc point</source>
   <translation>Bogenpunkt hinzufügen</translation>
  </message>
  <message>
   <source>Add backstage step</source>
   <translation>Schritt hinter den Kulissen hinzufügen</translation>
  </message>
  <message>
   <source>Add emotion point</source>
   <translation>Emotionspunkt hinzufügen</translation>
  </message>
  <message>
   <source>Add goal</source>
   <translation>Ziel hinzufügen</translation>
  </message>
  <message>
   <source>Add here</source>
   <translation>Hier hinzufügen</translation>
  </message>
  <message>
   <source>Add idea</source>
   <translation>Idee hinzufügen</translation>
  </message>
  <message>
   <source>Add lane</source>
   <translation>Spur hinzufügen</translation>
  </message>
  <message>
   <source>Add lane: action</source>
   <translation>Spur hinzufügen: Handlungen</translation>
  </message>
  <message>
   <source>Add lane: arc</source>
   <translation>Spur hinzufügen: Spannungsbogen</translation>
  </message>
  <message>
   <source>Add lane: backstage</source>
   <translation>Spur hinzufügen: Hinter den Kulissen</translation>
  </message>
  <message>
   <source>Add lane: emotion</source>
   <translation>Spur hinzufügen: Emotion</translation>
  </message>
  <message>
   <source>Add lane: goal</source>
   <translation>Spur hinzufügen: Ziele</translation>
  </message>
  <message>
   <source>Add lane: idea</source>
   <translation>Spur hinzufügen: Ideen</translation>
  </message>
  <message>
   <source>Add lane: metrics</source>
   <translation>Spur hinzufügen: Kennzahlen</translation>
  </message>
  <message>
   <source>Add lane: opportunity</source>
   <translation>Spur hinzufügen: Chancen</translation>
  </message>
  <message>
   <source>Add lane: pain point</source>
   <translation>Spur hinzufügen: Schmerzpunkte</translation>
  </message>
  <message>
   <source>Add lane: question</source>
   <translation>Spur hinzufügen: Fragen</translation>
  </message>
  <message>
   <source>Add lane: quote</source>
   <translation>Spur hinzufügen: Zitate</translation>
  </message>
  <message>
   <source>Add lane: storyboard</source>
   <translation>Spur hinzufügen: Storyboard</translation>
  </message>
  <message>
   <source>Add lane: thought</source>
   <translation>Spur hinzufügen: Gedanken</translation>
  </message>
  <message>
   <source>Add lane: touchpoints</source>
   <translation>Spur hinzufügen: Kontaktpunkte</translation>
  </message>
  <message>
   <source>Add metric</source>
   <translation>Kennzahl hinzufügen</translation>
  </message>
  <message>
   <source>Add opportunity</source>
   <translation>Chance hinzufügen</translation>
  </message>
  <message>
   <source>Add pain point</source>
   <translation>Schmerzpunkt hinzufügen</translation>
  </message>
  <message>
   <source>Add picture</source>
   <translation>Bild hinzufügen</translation>
  </message>
  <message>
   <source>Add question</source>
   <translation>Frage hinzufügen</translation>
  </message>
  <message>
   <source>Add quote</source>
   <translation>Zitat hinzufügen</translation>
  </message>
  <message>
   <source>Add segment</source>
   <translation>Segment hinzufügen</translation>
  </message>
  <message>
   <source>Add stage</source>
   <translation>Phase hinzufügen</translation>
  </message>
  <message>
   <source>Add swimlane</source>
   <translation>Bahn hinzufügen</translation>
  </message>
  <message>
   <source>Add thought</source>
   <translation>Gedanken hinzufügen</translation>
  </message>
  <message>
   <source>Add to a path</source>
   <translation>Zu einem Pfad hinzufügen</translation>
  </message>
  <message>
   <source>Add touchpoint</source>
   <translation>Kontaktpunkt hinzufügen</translation>
  </message>
  <message>
   <source>Added</source>
   <translation>Neu</translation>
  </message>
  <message>
   <source>After a handoff it is below</source>
   <translation>Nach einer Übergabe ist sie unter</translation>
  </message>
  <message>
   <source>after it</source>
   <translation>danach</translation>
  </message>
  <message>
   <source>After “{0}”: {1} (median), half of all {2} to {3}.</source>
   <translation>Nach „{0}“: {1} (Median), bei der Hälfte {2} bis {3}.</translation>
  </message>
  <message>
   <source>Age, life, what matters</source>
   <translation>Alter, Leben, was zählt</translation>
  </message>
  <message>
   <source>All customers</source>
   <translation>Alle Kunden</translation>
  </message>
  <message>
   <source>All customers take one path. Add the sequence of those who come another way or leave early.</source>
   <translation>Alle Kunden gehen einen Pfad. Bitte die Abfolge derer ergänzen, die anders kommen oder früher gehen.</translation>
  </message>
  <message>
   <source>All files (*)</source>
   <translation>Alle Dateien (*)</translation>
  </message>
  <message>
   <source>All kinds</source>
   <translation>Alle Arten</translation>
  </message>
  <message>
   <source>All paths</source>
   <translation>Alle Pfade</translation>
  </message>
  <message>
   <source>All segments</source>
   <translation>Alle Segmente</translation>
  </message>
  <message>
   <source>All that can be opened ({0})</source>
   <translation>Alles, was sich öffnen lässt ({0})</translation>
  </message>
  <message>
   <source>All touchpoints and sequences</source>
   <translation>Alle Kontaktpunkte und Abfolgen</translation>
  </message>
  <message>
   <source>All {0} claims on this map are assumed. Attach what customers did or said.</source>
   <translation>Alle {0} Aussagen dieser Karte sind angenommen. Bitte anhängen, was Kunden getan oder gesagt haben.</translation>
  </message>
  <message>
   <source>Allow a word</source>
   <translation>Wort erlauben</translation>
  </message>
  <message>
   <source>Allow this word</source>
   <translation>Dieses Wort erlauben</translation>
  </message>
  <message>
   <source>Alt+drag</source>
   <translation>Alt+Ziehen</translation>
  </message>
  <message>
   <source>Alt+drag, Ctrl+drag</source>
   <translation>Alt+Ziehen, Strg+Ziehen</translation>
  </message>
  <message>
   <source>an empty ZIP archive</source>
   <translation>ein leeres ZIP-Archiv</translation>
  </message>
  <message>
   <source>an entry is locked with a password</source>
   <translation>ein Eintrag ist mit einem Passwort gesperrt</translation>
  </message>
  <message>
   <source>an entry is packed in a way that .jmap does not use</source>
   <translation>ein Eintrag ist auf eine Weise gepackt, die .jmap nicht verwendet</translation>
  </message>
  <message>
   <source>an entry unpacks to far more than it should</source>
   <translation>ein Eintrag entpackt sich zu weit mehr, als er sollte</translation>
  </message>
  <message>
   <source>an Excel workbook</source>
   <translation>eine Excel-Arbeitsmappe</translation>
  </message>
  <message>
   <source>an object has two fields called {0}</source>
   <translation>ein Objekt hat zwei Felder namens {0}</translation>
  </message>
  <message>
   <source>Analytics</source>
   <translation>Auswertung</translation>
  </message>
  <message>
   <source>and {0} more</source>
   <translation>und {0} weitere</translation>
  </message>
  <message>
   <source>Angry</source>
   <translation>Verärgert</translation>
  </message>
  <message>
   <source>Annoyed</source>
   <translation>Genervt</translation>
  </message>
  <message>
   <source>Another colour…</source>
   <translation>Andere Farbe …</translation>
  </message>
  <message>
   <source>Another…</source>
   <translation>Eine andere …</translation>
  </message>
  <message>
   <source>Answer</source>
   <translation>Beantworten</translation>
  </message>
  <message>
   <source>Answer gap</source>
   <translation>Lücke beantworten</translation>
  </message>
  <message>
   <source>Answered</source>
   <translation>Beantwortet</translation>
  </message>
  <message>
   <source>Answered: {0}</source>
   <translation>Beantwortet: {0}</translation>
  </message>
  <message>
   <source>Answer…</source>
   <translation>Beantworten …</translation>
  </message>
  <message>
   <source>Any status</source>
   <translation>Jeder Status</translation>
  </message>
  <message>
   <source>Apache Spark is not installed. Install it with `pip install 'journeydesk[spark]'`, or let DuckDB count (without --engine spark).</source>
   <translation>Apache Spark ist nicht installiert. Mit `pip install 'journeydesk[spark]'` installieren oder DuckDB zählen lassen (ohne --engine spark).</translation>
  </message>
  <message>
   <source>Apache Spark needs Java {0} or newer, and {1}. Install it, or say in JAVA_HOME where it is, or let DuckDB count (without --engine spark).</source>
   <translation>Apache Spark braucht Java {0} oder neuer, und {1}. Java installieren, in JAVA_HOME sagen, wo es liegt, oder DuckDB zählen lassen (ohne --engine spark).</translation>
  </message>
  <message>
   <source>App</source>
   <translation>App</translation>
  </message>
  <message>
   <source>Arc point</source>
   <translation>Bogenpunkt</translation>
  </message>
  <message>
   <source>arc point</source>
   <translation>Bogenpunkt</translation>
  </message>
  <message>
   <source>arc points</source>
   <translation>Bogenpunkte</translation>
  </message>
  <message>
   <source>As above</source>
   <translation>Wie oben</translation>
  </message>
  <message>
   <source>As it happened</source>
   <translation>Wie geschehen</translation>
  </message>
  <message>
   <source>As it should be</source>
   <translation>Wie es sein soll</translation>
  </message>
  <message>
   <source>As large as the map</source>
   <translation>So groß wie die Karte</translation>
  </message>
  <message>
   <source>As many as fit best</source>
   <translation>Was am besten passt</translation>
  </message>
  <message>
   <source>As planned</source>
   <translation>Wie geplant</translation>
  </message>
  <message>
   <source>As the company plans it</source>
   <translation>Wie das Unternehmen es plant</translation>
  </message>
  <message>
   <source>As the log has them</source>
   <translation>Wie im Protokoll</translation>
  </message>
  <message>
   <source>As the log names it, so that you can look it up there. Everybody who gets the file can, and may know a customer by it.</source>
   <translation>So, wie das Protokoll sie nennt, um sie dort nachzuschlagen. Das kann jeder, der die Datei bekommt, und vielleicht einen Kunden daran erkennen.</translation>
  </message>
  <message>
   <source>As the scores are</source>
   <translation>Wie die Werte es sagen</translation>
  </message>
  <message>
   <source>Ask whoever owns the file</source>
   <translation>Wem die Datei gehört, kann weiterhelfen</translation>
  </message>
  <message>
   <source>Assumed</source>
   <translation>Angenommen</translation>
  </message>
  <message>
   <source>assumed</source>
   <translation>angenommen</translation>
  </message>
  <message>
   <source>Assumed: no source is named</source>
   <translation>Angenommen: keine Quelle ist genannt</translation>
  </message>
  <message>
   <source>Assumed: no source yet</source>
   <translation>Angenommen: noch ohne Quelle</translation>
  </message>
  <message>
   <source>At a handoff the emotion falls by</source>
   <translation>Bei einer Übergabe fällt die Emotion um</translation>
  </message>
  <message>
   <source>at stake {0} of 5</source>
   <translation>auf dem Spiel: {0} von 5</translation>
  </message>
  <message>
   <source>Attach a source</source>
   <translation>Quelle anhängen</translation>
  </message>
  <message>
   <source>Audit</source>
   <translation>Prüfung der Karten</translation>
  </message>
  <message>
   <source>Automatic</source>
   <translation>Automatisch</translation>
  </message>
  <message>
   <source>Automatic size</source>
   <translation>Automatische Größe</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <source>Back to the usual numbers</source>
   <translation>Zurück zu den üblichen Zahlen</translation>
  </message>
  <message>
   <source>Backstage</source>
   <translation>Hinter den Kulissen</translation>
  </message>
  <message>
   <source>Backstage lane</source>
   <translation>Spur hinter den Kulissen</translation>
  </message>
  <message>
   <source>backstage lanes</source>
   <translation>Spuren hinter den Kulissen</translation>
  </message>
  <message>
   <source>Backstage step</source>
   <translation>Schritt hinter den Kulissen</translation>
  </message>
  <message>
   <source>backstage step</source>
   <translation>Schritt hinter den Kulissen</translation>
  </message>
  <message>
   <source>backstage steps</source>
   <translation>Schritte hinter den Kulissen</translation>
  </message>
  <message>
   <source>Be done with it quickly</source>
   <translation>Schnell damit fertig sein</translation>
  </message>
  <message>
   <source>Become aware</source>
   <translation>Aufmerksam werden</translation>
  </message>
  <message>
   <source>before it</source>
   <translation>davor</translation>
  </message>
  <message>
   <source>Begin a new line in a text</source>
   <translation>In einem Text eine neue Zeile beginnen</translation>
  </message>
  <message>
   <source>Begin the frame on a name or on the line of a path</source>
   <translation>Den Rahmen auf einem Namen oder der Linie eines Pfads beginnen</translation>
  </message>
  <message>
   <source>Begin with a template</source>
   <translation>Mit einer Vorlage beginnen</translation>
  </message>
  <message>
   <source>Beginning</source>
   <translation>Beginn</translation>
  </message>
  <message>
   <source>between them</source>
   <translation>dazwischen</translation>
  </message>
  <message>
   <source>Black, and back</source>
   <translation>Schwarz, und zurück</translation>
  </message>
  <message>
   <source>Bleed, mm</source>
   <translation>Anschnitt, mm</translation>
  </message>
  <message>
   <source>Blind spot</source>
   <translation>Blinder Fleck</translation>
  </message>
  <message>
   <source>Blue</source>
   <translation>Blau</translation>
  </message>
  <message>
   <source>Branches end</source>
   <translation>Abzweigungen enden</translation>
  </message>
  <message>
   <source>Branding</source>
   <translation>Auftritt</translation>
  </message>
  <message>
   <source>Buy</source>
   <translation>Kaufen</translation>
  </message>
  <message>
   <source>By its content</source>
   <translation>Nach dem Inhalt</translation>
  </message>
  <message>
   <source>By its name in the source</source>
   <translation>Wie die Quelle sie nennt</translation>
  </message>
  <message>
   <source>By segment</source>
   <translation>Nach Segmenten</translation>
  </message>
  <message>
   <source>By stage</source>
   <translation>Nach Phasen</translation>
  </message>
  <message>
   <source>byte {0} is not text in UTF-8</source>
   <translation>Byte {0} ist kein Text in UTF-8</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Cancelled; nothing was written.</source>
   <translation>Abgebrochen; es wurde nichts geschrieben.</translation>
  </message>
  <message>
   <source>Caption</source>
   <translation>Bildunterschrift</translation>
  </message>
  <message>
   <source>Cards stand</source>
   <translation>Die Karten stehen</translation>
  </message>
  <message>
   <source>Cells cut in the sheet {0}: {1}, as Excel holds {2} letters in one.</source>
   <translation>Gekürzte Zellen im Blatt {0}: {1}, denn Excel fasst {2} Zeichen in einer.</translation>
  </message>
  <message>
   <source>CES {0} %: the three best of seven scores (95 % interval: {1} to {2} %).</source>
   <translation>CES {0} %: die drei besten von sieben Werten (95-%-Intervall: {1} bis {2} %).</translation>
  </message>
  <message>
   <source>Change</source>
   <translation>Änderung</translation>
  </message>
  <message>
   <source>Change a width or a height</source>
   <translation>Eine Breite oder Höhe ändern</translation>
  </message>
  <message>
   <source>Change an emotion</source>
   <translation>Eine Emotion ändern</translation>
  </message>
  <message>
   <source>Change emotion</source>
   <translation>Emotion ändern</translation>
  </message>
  <message>
   <source>Change path</source>
   <translation>Pfad ändern</translation>
  </message>
  <message>
   <source>Change text</source>
   <translation>Text ändern</translation>
  </message>
  <message>
   <source>Change {field}</source>
   <translation>{field} ändern</translation>
  </message>
  <message>
   <source>Changed</source>
   <translation>Geändert</translation>
  </message>
  <message>
   <source>Changes</source>
   <translation>Änderungen</translation>
  </message>
  <message>
   <source>Channel</source>
   <translation>Kanal</translation>
  </message>
  <message>
   <source>Channel gap</source>
   <translation>Kanalbruch</translation>
  </message>
  <message>
   <source>Channels</source>
   <translation>Kanäle</translation>
  </message>
  <message>
   <source>channels</source>
   <translation>Kanäle</translation>
  </message>
  <message>
   <source>Channels it tells of</source>
   <translation>Kanäle, von denen sie berichtet</translation>
  </message>
  <message>
   <source>Channels named</source>
   <translation>Kontaktpunkte nennen ihren Kanal</translation>
  </message>
  <message>
   <source>Channels used</source>
   <translation>Kanäle werden benutzt</translation>
  </message>
  <message>
   <source>Chat</source>
   <translation>Chat</translation>
  </message>
  <message>
   <source>Check</source>
   <translation>Prüfung</translation>
  </message>
  <message>
   <source>Check the name and the folder</source>
   <translation>Name und Ordner prüfen</translation>
  </message>
  <message>
   <source>Checks</source>
   <translation>Prüfungen</translation>
  </message>
  <message>
   <source>Checks that pass</source>
   <translation>Bestandene Prüfungen</translation>
  </message>
  <message>
   <source>Choose a colour</source>
   <translation>Farbe wählen</translation>
  </message>
  <message>
   <source>Choose a file that JourneyDesk saved</source>
   <translation>Eine Datei wählen, die JourneyDesk gespeichert hat</translation>
  </message>
  <message>
   <source>Choose a folder of your own, or ask whoever owns this one</source>
   <translation>Einen eigenen Ordner wählen, oder fragen, wem dieser gehört</translation>
  </message>
  <message>
   <source>Choose a picture</source>
   <translation>Bild wählen</translation>
  </message>
  <message>
   <source>Choose a shorter name</source>
   <translation>Einen kürzeren Namen wählen</translation>
  </message>
  <message>
   <source>Choose another file</source>
   <translation>Eine andere Datei wählen</translation>
  </message>
  <message>
   <source>Choose another folder</source>
   <translation>Einen anderen Ordner wählen</translation>
  </message>
  <message>
   <source>Choose another name</source>
   <translation>Einen anderen Namen wählen</translation>
  </message>
  <message>
   <source>Choose another name, or remove the links</source>
   <translation>Einen anderen Namen wählen, oder die Verknüpfungen entfernen</translation>
  </message>
  <message>
   <source>Choose at least one</source>
   <translation>Mindestens eines wählen</translation>
  </message>
  <message>
   <source>Choose channels</source>
   <translation>Kanäle wählen</translation>
  </message>
  <message>
   <source>Choose Insert › Add a segment: whose journey is this?</source>
   <translation>Einfügen › Segment hinzufügen wählen: Wessen Reise ist das?</translation>
  </message>
  <message>
   <source>Choose pain points</source>
   <translation>Schmerzpunkte wählen</translation>
  </message>
  <message>
   <source>Choose the columns that hold the journey, the time and the touchpoint.</source>
   <translation>Bitte die Spalten wählen, in denen die Reise, die Zeit und der Kontaktpunkt stehen.</translation>
  </message>
  <message>
   <source>Choose…</source>
   <translation>Wählen …</translation>
  </message>
  <message>
   <source>Claims founded</source>
   <translation>Aussagen sind belegt</translation>
  </message>
  <message>
   <source>Claims that name it</source>
   <translation>Aussagen, die sie nennen</translation>
  </message>
  <message>
   <source>clear</source>
   <translation>deutlich</translation>
  </message>
  <message>
   <source>Clear differences that are not listed here: {0}.</source>
   <translation>Deutliche Unterschiede, die hier nicht stehen: {0}.</translation>
  </message>
  <message>
   <source>Clear the emotion</source>
   <translation>Emotion löschen</translation>
  </message>
  <message>
   <source>Click</source>
   <translation>Klicken</translation>
  </message>
  <message>
   <source>Click elsewhere</source>
   <translation>Anderswo klicken</translation>
  </message>
  <message>
   <source>Click inside a swimlane to put it down there.</source>
   <translation>In eine Bahn klicken, um es dort abzusetzen.</translation>
  </message>
  <message>
   <source>Click its line, again for the next one</source>
   <translation>Seine Linie anklicken, noch einmal für den nächsten</translation>
  </message>
  <message>
   <source>Click its pill</source>
   <translation>Klick auf ihr Schild</translation>
  </message>
  <message>
   <source>Click or drag in the minimap</source>
   <translation>In der Übersicht klicken oder ziehen</translation>
  </message>
  <message>
   <source>Click or drag to look elsewhere; M hides the minimap</source>
   <translation>Klicken oder ziehen, um anderswohin zu sehen; M blendet die Übersicht aus</translation>
  </message>
  <message>
   <source>Click the + between them</source>
   <translation>Das + dazwischen anklicken</translation>
  </message>
  <message>
   <source>Click the caret at the head</source>
   <translation>Den Winkel am Kopf anklicken</translation>
  </message>
  <message>
   <source>Click the touchpoints in the order of the path. Enter ends it, Backspace takes a step back.</source>
   <translation>Die Kontaktpunkte in der Reihenfolge des Pfads anklicken. Eingabe beendet ihn, Rücktaste geht einen Schritt zurück.</translation>
  </message>
  <message>
   <source>Client</source>
   <translation>Auftraggeber</translation>
  </message>
  <message>
   <source>Client PDF</source>
   <translation>PDF für Auftraggeber</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Close (Escape)</source>
   <translation>Schließen (Esc)</translation>
  </message>
  <message>
   <source>Close the gap register</source>
   <translation>Lückenregister schließen</translation>
  </message>
  <message>
   <source>Close the gap register (Ctrl+Shift+G)</source>
   <translation>Lückenregister schließen (Strg+Umschalt+G)</translation>
  </message>
  <message>
   <source>Close the outline</source>
   <translation>Gliederung schließen</translation>
  </message>
  <message>
   <source>Close the outline (Ctrl+Shift+O)</source>
   <translation>Gliederung schließen (Strg+Umschalt+O)</translation>
  </message>
  <message>
   <source>Collapse</source>
   <translation>Einklappen</translation>
  </message>
  <message>
   <source>Collapse (Ctrl+.)</source>
   <translation>Einklappen (Strg+.)</translation>
  </message>
  <message>
   <source>Collapse or expand</source>
   <translation>Ein- oder ausklappen</translation>
  </message>
  <message>
   <source>Collapsed</source>
   <translation>Eingeklappt</translation>
  </message>
  <message>
   <source>collapsed</source>
   <translation>zusammengeklappt</translation>
  </message>
  <message>
   <source>Colour</source>
   <translation>Farbe</translation>
  </message>
  <message>
   <source>Colour of the cover</source>
   <translation>Farbe des Deckblatts</translation>
  </message>
  <message>
   <source>Colours</source>
   <translation>Farben</translation>
  </message>
  <message>
   <source>Columns</source>
   <translation>Spalten</translation>
  </message>
  <message>
   <source>Command palette…</source>
   <translation>Befehle suchen …</translation>
  </message>
  <message>
   <source>Comment</source>
   <translation>Kommentar</translation>
  </message>
  <message>
   <source>Comments quoted word for word: {0}. Names of people in them stay: read them first.</source>
   <translation>Wörtlich zitierte Kommentare: {0}. Namen von Menschen darin bleiben stehen: vorher lesen.</translation>
  </message>
  <message>
   <source>Compare side by side</source>
   <translation>Untereinander vergleichen</translation>
  </message>
  <message>
   <source>Compare with</source>
   <translation>Vergleichen mit</translation>
  </message>
  <message>
   <source>Compare with the next segment</source>
   <translation>Mit dem nächsten Segment vergleichen</translation>
  </message>
  <message>
   <source>Compare with…</source>
   <translation>Vergleichen mit …</translation>
  </message>
  <message>
   <source>Compared</source>
   <translation>Verglichen</translation>
  </message>
  <message>
   <source>Compared with</source>
   <translation>Verglichen mit</translation>
  </message>
  <message>
   <source>compared with {0}</source>
   <translation>verglichen mit {0}</translation>
  </message>
  <message>
   <source>Comparison</source>
   <translation>Vergleich</translation>
  </message>
  <message>
   <source>Confidence interval, 95 %</source>
   <translation>Konfidenzintervall, 95 %</translation>
  </message>
  <message>
   <source>Confidentiality</source>
   <translation>Vertraulichkeit</translation>
  </message>
  <message>
   <source>Consider</source>
   <translation>Abwägen</translation>
  </message>
  <message>
   <source>Content</source>
   <translation>Zufrieden</translation>
  </message>
  <message>
   <source>Continue path</source>
   <translation>Pfad fortsetzen</translation>
  </message>
  <message>
   <source>Copied as a picture, {0} × {1}</source>
   <translation>Als Bild kopiert, {0} × {1}</translation>
  </message>
  <message>
   <source>Copied the style. Select other things and paste it.</source>
   <translation>Stil kopiert. Anderes auswählen und den Stil einfügen.</translation>
  </message>
  <message>
   <source>Copied the whole map.</source>
   <translation>Ganze Karte kopiert.</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Kopieren</translation>
  </message>
  <message>
   <source>Copy a style first.</source>
   <translation>Erst einen Stil kopieren.</translation>
  </message>
  <message>
   <source>Copy as a picture</source>
   <translation>Als Bild kopieren</translation>
  </message>
  <message>
   <source>Copy it instead</source>
   <translation>Es stattdessen kopieren</translation>
  </message>
  <message>
   <source>Copy style</source>
   <translation>Stil kopieren</translation>
  </message>
  <message>
   <source>Copy the path</source>
   <translation>Pfad kopieren</translation>
  </message>
  <message>
   <source>Copy this map</source>
   <translation>Diese Karte kopieren</translation>
  </message>
  <message>
   <source>Counted from so many customers on</source>
   <translation>Gezählt ab so vielen Kunden</translation>
  </message>
  <message>
   <source>Cover</source>
   <translation>Deckblatt</translation>
  </message>
  <message>
   <source>Coverage</source>
   <translation>Abdeckung</translation>
  </message>
  <message>
   <source>Crimson</source>
   <translation>Karminrot</translation>
  </message>
  <message>
   <source>CSAT {0} %: the two best of five scores (95 % interval: {1} to {2} %).</source>
   <translation>CSAT {0} %: die zwei besten von fünf Werten (95-%-Intervall: {1} bis {2} %).</translation>
  </message>
  <message>
   <source>CSV (*.csv)</source>
   <translation>CSV (*.csv)</translation>
  </message>
  <message>
   <source>Ctrl+click</source>
   <translation>Strg+Klick</translation>
  </message>
  <message>
   <source>Ctrl+K finds whatever can be done, F1 explains it.</source>
   <translation>Strg+K findet alles, was sich tun lässt, F1 erklärt es.</translation>
  </message>
  <message>
   <source>Ctrl+wheel, pinch</source>
   <translation>Strg+Mausrad, zwei Finger</translation>
  </message>
  <message>
   <source>Current state</source>
   <translation>Ist-Zustand</translation>
  </message>
  <message>
   <source>Customer acts</source>
   <translation>Kunden handeln</translation>
  </message>
  <message>
   <source>Customer goal</source>
   <translation>Ziel des Kunden</translation>
  </message>
  <message>
   <source>Customer journey</source>
   <translation>Kundenreise</translation>
  </message>
  <message>
   <source>Customer speaks</source>
   <translation>Kunden sprechen</translation>
  </message>
  <message>
   <source>Customer's perspective</source>
   <translation>Sicht der Kunden</translation>
  </message>
  <message>
   <source>Customer's words</source>
   <translation>Worte der Kunden</translation>
  </message>
  <message>
   <source>Customers</source>
   <translation>Kunden</translation>
  </message>
  <message>
   <source>Customers wait {0} hours before it.</source>
   <translation>Kunden warten davor {0} Stunden.</translation>
  </message>
  <message>
   <source>Customers were seen in this channel, and no touchpoint uses it. Add what they do there.</source>
   <translation>In diesem Kanal wurden Kunden gesehen, und kein Kontaktpunkt benutzt ihn. Bitte ergänzen, was sie dort tun.</translation>
  </message>
  <message>
   <source>Customers were seen in this channel, but no touchpoint of the map uses it.</source>
   <translation>In diesem Kanal wurden Kunden gesehen, aber kein Kontaktpunkt der Karte nutzt ihn.</translation>
  </message>
  <message>
   <source>Customer’s goal</source>
   <translation>Ziel des Kunden</translation>
  </message>
  <message>
   <source>Cut</source>
   <translation>Ausschneiden</translation>
  </message>
  <message>
   <source>Cyan</source>
   <translation>Petrol</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Dunkel</translation>
  </message>
  <message>
   <source>Date</source>
   <translation>Datum</translation>
  </message>
  <message>
   <source>Dates begin with</source>
   <translation>Datumsangaben beginnen mit</translation>
  </message>
  <message>
   <source>Day first</source>
   <translation>Tag zuerst</translation>
  </message>
  <message>
   <source>Decided</source>
   <translation>Entschieden</translation>
  </message>
  <message>
   <source>Decision</source>
   <translation>Entscheidung</translation>
  </message>
  <message>
   <source>Declared, but never used here: {0}</source>
   <translation>Angegeben, aber hier nirgends benutzt: {0}</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Löschen</translation>
  </message>
  <message>
   <source>Delete path</source>
   <translation>Pfad löschen</translation>
  </message>
  <message>
   <source>Delete this map</source>
   <translation>Diese Karte löschen</translation>
  </message>
  <message>
   <source>Delete {0}</source>
   <translation>{0} löschen</translation>
  </message>
  <message>
   <source>Delighted</source>
   <translation>Begeistert</translation>
  </message>
  <message>
   <source>Demand</source>
   <translation>Anspruch</translation>
  </message>
  <message>
   <source>Department</source>
   <translation>Abteilung</translation>
  </message>
  <message>
   <source>Department gap</source>
   <translation>Abteilungsbruch</translation>
  </message>
  <message>
   <source>Departments</source>
   <translation>Abteilungen</translation>
  </message>
  <message>
   <source>departments</source>
   <translation>Abteilungen</translation>
  </message>
  <message>
   <source>Describes</source>
   <translation>Beschreibt</translation>
  </message>
  <message>
   <source>Detach</source>
   <translation>Lösen</translation>
  </message>
  <message>
   <source>Detach {name}</source>
   <translation>{name} lösen</translation>
  </message>
  <message>
   <source>Details</source>
   <translation>Details</translation>
  </message>
  <message>
   <source>Device</source>
   <translation>Gerät</translation>
  </message>
  <message>
   <source>Device gap</source>
   <translation>Gerätebruch</translation>
  </message>
  <message>
   <source>Devices</source>
   <translation>Geräte</translation>
  </message>
  <message>
   <source>devices</source>
   <translation>Geräte</translation>
  </message>
  <message>
   <source>Difference</source>
   <translation>Unterschied</translation>
  </message>
  <message>
   <source>Differences between segments</source>
   <translation>Unterschiede zwischen Segmenten</translation>
  </message>
  <message>
   <source>Differences between segments that chance would hardly make: {0} of {1}; chance alone makes about {2} of so many look like it.</source>
   <translation>Unterschiede zwischen Segmenten, die der Zufall kaum macht: {0} von {1}; etwa {2} von so vielen sähen auch durch Zufall allein so aus.</translation>
  </message>
  <message>
   <source>dimmed</source>
   <translation>abgeblendet</translation>
  </message>
  <message>
   <source>Discard</source>
   <translation>Verwerfen</translation>
  </message>
  <message>
   <source>Dismiss</source>
   <translation>Verwerfen</translation>
  </message>
  <message>
   <source>Dismiss gap</source>
   <translation>Lücke verwerfen</translation>
  </message>
  <message>
   <source>Dismissed</source>
   <translation>Verworfen</translation>
  </message>
  <message>
   <source>Dismissed: {0}</source>
   <translation>Verworfen: {0}</translation>
  </message>
  <message>
   <source>Dismiss…</source>
   <translation>Verwerfen …</translation>
  </message>
  <message>
   <source>document.json of a .jmap file, version {0}</source>
   <translation>document.json einer .jmap-Datei, Version {0}</translation>
  </message>
  <message>
   <source>Don’t save</source>
   <translation>Nicht speichern</translation>
  </message>
  <message>
   <source>Double click</source>
   <translation>Doppelklick</translation>
  </message>
  <message>
   <source>Double click beside the curve</source>
   <translation>Doppelklick neben die Kurve</translation>
  </message>
  <message>
   <source>Double click its point, or select and type the number</source>
   <translation>Doppelklick auf den Punkt, oder auswählen und die Zahl tippen</translation>
  </message>
  <message>
   <source>Double-click any text on the map to change it; Enter does the same.</source>
   <translation>Jeder Text auf der Karte lässt sich mit Doppelklick ändern; Enter tut dasselbe.</translation>
  </message>
  <message>
   <source>Drag</source>
   <translation>Ziehen</translation>
  </message>
  <message>
   <source>Drag a channel from here onto the map, or press T and click.</source>
   <translation>Einen Kanal von hier auf die Karte ziehen, oder T drücken und klicken.</translation>
  </message>
  <message>
   <source>Drag a channel from the palette onto the touchpoints lane, or press T and click</source>
   <translation>Einen Kanal aus der Palette auf die Spur der Kontaktpunkte ziehen, oder T drücken und klicken</translation>
  </message>
  <message>
   <source>Drag a point of the curve</source>
   <translation>Einen Punkt der Kurve ziehen</translation>
  </message>
  <message>
   <source>Drag a segment from the palette onto the map, or choose Insert › Add a segment</source>
   <translation>Ein Segment aus der Palette auf die Karte ziehen, oder Einfügen › Segment hinzufügen wählen</translation>
  </message>
  <message>
   <source>Drag from the palette</source>
   <translation>Aus der Palette ziehen</translation>
  </message>
  <message>
   <source>Drag it from the palette onto the card</source>
   <translation>Ihn aus der Palette auf das Kärtchen ziehen</translation>
  </message>
  <message>
   <source>Drag it onto the map, or press Enter and choose a place</source>
   <translation>Auf die Karte ziehen, oder Enter drücken und eine Stelle wählen</translation>
  </message>
  <message>
   <source>Drag its line</source>
   <translation>Seine Linie ziehen</translation>
  </message>
  <message>
   <source>Drag on the ground</source>
   <translation>Über leere Fläche ziehen</translation>
  </message>
  <message>
   <source>Drag the edge of a head, double click for the automatic one</source>
   <translation>Den Rand eines Kopfs ziehen, Doppelklick für die automatische</translation>
  </message>
  <message>
   <source>Drag to change the height, double-click for the automatic one</source>
   <translation>Ziehen ändert die Höhe, Doppelklick stellt die automatische her</translation>
  </message>
  <message>
   <source>Drag to change the width, double-click for the automatic one</source>
   <translation>Ziehen ändert die Breite, Doppelklick stellt die automatische her</translation>
  </message>
  <message>
   <source>Drag to reorder, or press Alt with ↑ or ↓; Delete takes a step out</source>
   <translation>Zum Umordnen ziehen, oder Alt mit ↑ oder ↓ drücken; Entf nimmt einen Schritt heraus</translation>
  </message>
  <message>
   <source>Drag touchpoints to another stage, or press Alt with ← or →</source>
   <translation>Kontaktpunkte in eine andere Phase ziehen, oder Alt mit ← oder → drücken</translation>
  </message>
  <message>
   <source>Dramatic arc</source>
   <translation>Spannungsbogen</translation>
  </message>
  <message>
   <source>dramatic arcs</source>
   <translation>Spannungsbögen</translation>
  </message>
  <message>
   <source>Draw path</source>
   <translation>Pfad zeichnen</translation>
  </message>
  <message>
   <source>Drop it from a folder or a browser</source>
   <translation>Es aus einem Ordner oder Browser ablegen</translation>
  </message>
  <message>
   <source>Drop-off</source>
   <translation>Abbruch</translation>
  </message>
  <message>
   <source>Duplicate</source>
   <translation>Duplizieren</translation>
  </message>
  <message>
   <source>Duplicate as future state</source>
   <translation>Als Soll-Zustand duplizieren</translation>
  </message>
  <message>
   <source>Duplicate map</source>
   <translation>Karte duplizieren</translation>
  </message>
  <message>
   <source>Each map</source>
   <translation>Jede Karte</translation>
  </message>
  <message>
   <source>Each segment</source>
   <translation>Jedes Segment</translation>
  </message>
  <message>
   <source>Each stage</source>
   <translation>Jede Phase</translation>
  </message>
  <message>
   <source>Edit</source>
   <translation>Bearbeiten</translation>
  </message>
  <message>
   <source>Edit a text</source>
   <translation>Einen Text bearbeiten</translation>
  </message>
  <message>
   <source>Edit a text, or make a card in an empty cell</source>
   <translation>Einen Text ändern, oder in einer leeren Zelle ein Kärtchen anlegen</translation>
  </message>
  <message>
   <source>Edit the text</source>
   <translation>Text bearbeiten</translation>
  </message>
  <message>
   <source>Email</source>
   <translation>E-Mail</translation>
  </message>
  <message>
   <source>Emotion</source>
   <translation>Emotion</translation>
  </message>
  <message>
   <source>Emotion falls</source>
   <translation>Emotion fällt</translation>
  </message>
  <message>
   <source>Emotion lane</source>
   <translation>Emotionsspur</translation>
  </message>
  <message>
   <source>emotion lanes</source>
   <translation>Emotionsspuren</translation>
  </message>
  <message>
   <source>emotion minus {0}</source>
   <translation>Emotion minus {0}</translation>
  </message>
  <message>
   <source>Emotion of touchpoints</source>
   <translation>Emotion der Kontaktpunkte</translation>
  </message>
  <message>
   <source>Emotion point</source>
   <translation>Emotionspunkt</translation>
  </message>
  <message>
   <source>emotion point</source>
   <translation>Emotionspunkt</translation>
  </message>
  <message>
   <source>emotion points</source>
   <translation>Emotionspunkte</translation>
  </message>
  <message>
   <source>emotion {0}</source>
   <translation>Emotion {0}</translation>
  </message>
  <message>
   <source>Emotions that this log does not know keep their n and sources: {0}.</source>
   <translation>Emotionen, die dieses Protokoll nicht kennt, behalten ihr n und ihre Quellen: {0}.</translation>
  </message>
  <message>
   <source>Emotions, from −2 to +2</source>
   <translation>Emotionen, von −2 bis +2</translation>
  </message>
  <message>
   <source>End</source>
   <translation>Ende</translation>
  </message>
  <message>
   <source>End a path that is drawn</source>
   <translation>Einen Pfad beenden, der gezeichnet wird</translation>
  </message>
  <message>
   <source>Ending…</source>
   <translation>Wird beendet …</translation>
  </message>
  <message>
   <source>Ends these pain points</source>
   <translation>Beendet diese Schmerzpunkte</translation>
  </message>
  <message>
   <source>Error</source>
   <translation>Fehler</translation>
  </message>
  <message>
   <source>Event log {0}</source>
   <translation>Ereignisprotokoll {0}</translation>
  </message>
  <message>
   <source>Event logs ({0})</source>
   <translation>Ereignisprotokolle ({0})</translation>
  </message>
  <message>
   <source>Every path</source>
   <translation>Jeder Pfad</translation>
  </message>
  <message>
   <source>Everything about what is selected stands here. Evidence says on what a claim rests.</source>
   <translation>Hier steht alles über die Auswahl. Belege sagen, worauf eine Aussage ruht.</translation>
  </message>
  <message>
   <source>Everything else</source>
   <translation>Alles andere</translation>
  </message>
  <message>
   <source>Evidence</source>
   <translation>Belege</translation>
  </message>
  <message>
   <source>Evidence fresh</source>
   <translation>Belege sind frisch</translation>
  </message>
  <message>
   <source>Expand</source>
   <translation>Ausklappen</translation>
  </message>
  <message>
   <source>Expand (Ctrl+.)</source>
   <translation>Ausklappen (Strg+.)</translation>
  </message>
  <message>
   <source>Expected are stages (stage, phase, Etapa …) along one side, and lanes such as touchpoints, emotions or pain points along the other</source>
   <translation>Erwartet werden Phasen (Phase, stage, Etapa …) an einer Seite und Spuren wie Kontaktpunkte, Emotionen oder Schmerzpunkte an der anderen</translation>
  </message>
  <message>
   <source>Expected are stages with touchpoints below them, indented or numbered</source>
   <translation>Erwartet werden Phasen mit Kontaktpunkten darunter, eingerückt oder nummeriert</translation>
  </message>
  <message>
   <source>Expected is a line “journey”, alone or in a ```mermaid fence</source>
   <translation>Erwartet wird eine Zeile „journey“, allein oder in einem ```mermaid-Block</translation>
  </message>
  <message>
   <source>Expected is a workbook that was exported from it</source>
   <translation>Erwartet wird eine Arbeitsmappe, die aus ihm exportiert wurde</translation>
  </message>
  <message>
   <source>Expected is an XLSX file exported from this document, or saved as ODS</source>
   <translation>Erwartet wird eine XLSX-Datei, die aus diesem Dokument exportiert oder als ODS gespeichert wurde</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Exportieren</translation>
  </message>
  <message>
   <source>Export to</source>
   <translation>Exportieren nach</translation>
  </message>
  <message>
   <source>Exported {name}.</source>
   <translation>{name} exportiert.</translation>
  </message>
  <message>
   <source>Export…</source>
   <translation>Exportieren …</translation>
  </message>
  <message>
   <source>F5 tells the map on the whole screen, stage by stage.</source>
   <translation>F5 erzählt die Karte auf dem ganzen Bildschirm, Phase für Phase.</translation>
  </message>
  <message>
   <source>Fails</source>
   <translation>Scheitert</translation>
  </message>
  <message>
   <source>fails</source>
   <translation>scheitert</translation>
  </message>
  <message>
   <source>far above</source>
   <translation>weit darüber</translation>
  </message>
  <message>
   <source>Feelings on a map of what is to come are intended, but {0} of them are measured. Move the numbers to the map of today, or call this map current.</source>
   <translation>Gefühle auf einer Karte der Zukunft sind beabsichtigt, aber {0} davon sind gemessen. Bitte die Zahlen auf die Karte von heute setzen, oder diese Karte als Ist-Zustand führen.</translation>
  </message>
  <message>
   <source>Felt on the path</source>
   <translation>Empfunden auf dem Pfad</translation>
  </message>
  <message>
   <source>Few journeys are like a path that stands for them. Shorter journeys, such as single visits, or rare touchpoints as one may be told better.</source>
   <translation>Wenige Reisen gleichen einem Pfad, der für sie steht. Kürzere Reisen, etwa einzelne Besuche, oder zusammengefasste seltene Kontaktpunkte sagen vielleicht mehr.</translation>
  </message>
  <message>
   <source>Fewer customers, or not measured</source>
   <translation>Weniger Kunden, oder nicht gemessen</translation>
  </message>
  <message>
   <source>Fewer than {0} customers stand behind {1} of {2} numbers. Show them as tendencies, or ask more people.</source>
   <translation>Weniger als {0} Kunden stehen hinter {1} von {2} Zahlen. Bitte als Tendenz zeigen, oder mehr Leute fragen.</translation>
  </message>
  <message>
   <source>Fields in a name: {0}</source>
   <translation>Felder in einem Namen: {0}</translation>
  </message>
  <message>
   <source>Figures of a stage</source>
   <translation>Kennzahlen einer Phase</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Datei</translation>
  </message>
  <message>
   <source>File or link</source>
   <translation>Datei oder Link</translation>
  </message>
  <message>
   <source>Files</source>
   <translation>Dateien</translation>
  </message>
  <message>
   <source>Filter</source>
   <translation>Filtern</translation>
  </message>
  <message>
   <source>Filter the gaps</source>
   <translation>Lücken filtern</translation>
  </message>
  <message>
   <source>Filter the outline</source>
   <translation>Gliederung filtern</translation>
  </message>
  <message>
   <source>Find</source>
   <translation>Suchen</translation>
  </message>
  <message>
   <source>Find and replace</source>
   <translation>Suchen und ersetzen</translation>
  </message>
  <message>
   <source>Find out whether it is for me</source>
   <translation>Herausfinden, ob es zu mir passt</translation>
  </message>
  <message>
   <source>Find the next one</source>
   <translation>Nächste Stelle suchen</translation>
  </message>
  <message>
   <source>Find the previous one</source>
   <translation>Vorige Stelle suchen</translation>
  </message>
  <message>
   <source>Find words</source>
   <translation>Worte suchen</translation>
  </message>
  <message>
   <source>Finding</source>
   <translation>Befund</translation>
  </message>
  <message>
   <source>Findings</source>
   <translation>Befunde</translation>
  </message>
  <message>
   <source>Find…</source>
   <translation>Suchen …</translation>
  </message>
  <message>
   <source>Fine: {0}</source>
   <translation>In Ordnung: {0}</translation>
  </message>
  <message>
   <source>First map in ten minutes</source>
   <translation>Die erste Karte in zehn Minuten</translation>
  </message>
  <message>
   <source>First rows</source>
   <translation>Erste Zeilen</translation>
  </message>
  <message>
   <source>Fit the map</source>
   <translation>Karte einpassen</translation>
  </message>
  <message>
   <source>Fit the map (Ctrl+Shift+H)</source>
   <translation>Karte einpassen (Strg+Umschalt+H)</translation>
  </message>
  <message>
   <source>Fit the selection</source>
   <translation>Auswahl einpassen</translation>
  </message>
  <message>
   <source>Folder for new files</source>
   <translation>Ordner für neue Dateien</translation>
  </message>
  <message>
   <source>Follows the path</source>
   <translation>Folgt dem Pfad</translation>
  </message>
  <message>
   <source>Font</source>
   <translation>Schrift</translation>
  </message>
  <message>
   <source>Font of exports</source>
   <translation>Schrift der Exporte</translation>
  </message>
  <message>
   <source>Forget</source>
   <translation>Vergessen</translation>
  </message>
  <message>
   <source>Forget this preset</source>
   <translation>Diese Voreinstellung vergessen</translation>
  </message>
  <message>
   <source>Format</source>
   <translation>Format</translation>
  </message>
  <message>
   <source>Forward</source>
   <translation>Vorwärts</translation>
  </message>
  <message>
   <source>Free some space, or save it elsewhere</source>
   <translation>Platz schaffen oder anderswo speichern</translation>
  </message>
  <message>
   <source>From a log…</source>
   <translation>Aus Protokoll …</translation>
  </message>
  <message>
   <source>from {0}</source>
   <translation>aus {0}</translation>
  </message>
  <message>
   <source>From “{0}”</source>
   <translation>Von „{0}“</translation>
  </message>
  <message>
   <source>From “{0}”: {1} changed, {2} added, {3} removed, {4} moved.</source>
   <translation>Aus „{0}“: {1} geändert, {2} hinzugefügt, {3} entfernt, {4} verschoben.</translation>
  </message>
  <message>
   <source>Front matter that stands indented or lower down was read; Mermaid refuses it.</source>
   <translation>Der Vorspann, der eingerückt oder weiter unten steht, wurde gelesen; Mermaid lehnt ihn ab.</translation>
  </message>
  <message>
   <source>Full screen</source>
   <translation>Ganzer Bildschirm</translation>
  </message>
  <message>
   <source>Future state</source>
   <translation>Soll-Zustand</translation>
  </message>
  <message>
   <source>Gap register</source>
   <translation>Lückenregister</translation>
  </message>
  <message>
   <source>Gap register (Ctrl+Shift+G)</source>
   <translation>Lückenregister (Strg+Umschalt+G)</translation>
  </message>
  <message>
   <source>gap {0} after it: {1}</source>
   <translation>Lücke {0} danach: {1}</translation>
  </message>
  <message>
   <source>gap {0} before it: {1}</source>
   <translation>Lücke {0} davor: {1}</translation>
  </message>
  <message>
   <source>gap {0} here: {1}</source>
   <translation>Lücke {0} hier: {1}</translation>
  </message>
  <message>
   <source>Gap {0}: {1}</source>
   <translation>Lücke {0}: {1}</translation>
  </message>
  <message>
   <source>Gaps</source>
   <translation>Lücken</translation>
  </message>
  <message>
   <source>Gaps are hidden.</source>
   <translation>Lücken sind ausgeblendet.</translation>
  </message>
  <message>
   <source>Gaps are numbered in reading order, anew with every change.</source>
   <translation>Lücken werden in Leserichtung gezählt, mit jeder Änderung neu.</translation>
  </message>
  <message>
   <source>Gaps are shown.</source>
   <translation>Lücken werden gezeigt.</translation>
  </message>
  <message>
   <source>Gaps keep their numbers, whatever comes and goes.</source>
   <translation>Lücken behalten ihre Nummern, was auch kommt und geht.</translation>
  </message>
  <message>
   <source>Gaps of the map</source>
   <translation>Lücken der Karte</translation>
  </message>
  <message>
   <source>Get help</source>
   <translation>Hilfe bekommen</translation>
  </message>
  <message>
   <source>Get the newest JourneyDesk from where you have this one ({0}) and open it with that, or have it saved for this one</source>
   <translation>Das neueste JourneyDesk von dort holen, woher dieses ({0}) kommt, und die Datei damit öffnen, oder sie für dieses speichern lassen</translation>
  </message>
  <message>
   <source>Get what I was promised</source>
   <translation>Bekommen, was versprochen war</translation>
  </message>
  <message>
   <source>Give a channel</source>
   <translation>Kanal geben</translation>
  </message>
  <message>
   <source>Give a channel to a card that has none</source>
   <translation>Einem Kärtchen ohne Kanal einen geben</translation>
  </message>
  <message>
   <source>Go back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>Weiter</translation>
  </message>
  <message>
   <source>Go to a stage, a touchpoint, a map, a path, a gap, evidence …</source>
   <translation>Springen zu Phase, Kontaktpunkt, Karte, Pfad, Lücke, Belegen …</translation>
  </message>
  <message>
   <source>Go to anything…</source>
   <translation>Springen zu …</translation>
  </message>
  <message>
   <source>Go to the first stop</source>
   <translation>Zum ersten Halt</translation>
  </message>
  <message>
   <source>Go to the last stop</source>
   <translation>Zum letzten Halt</translation>
  </message>
  <message>
   <source>Go to the next part of the window</source>
   <translation>Zum nächsten Teil des Fensters</translation>
  </message>
  <message>
   <source>Goal</source>
   <translation>Ziel</translation>
  </message>
  <message>
   <source>Goal named</source>
   <translation>Ziel ist genannt</translation>
  </message>
  <message>
   <source>goal: {0}</source>
   <translation>Ziel: {0}</translation>
  </message>
  <message>
   <source>Goals</source>
   <translation>Ziele</translation>
  </message>
  <message>
   <source>Goes to</source>
   <translation>Ziel</translation>
  </message>
  <message>
   <source>Group those under {0} of journeys</source>
   <translation>Unter {0} der Reisen zusammenfassen</translation>
  </message>
  <message>
   <source>Have it solved once and for all</source>
   <translation>Es ein für alle Mal gelöst haben</translation>
  </message>
  <message>
   <source>Health</source>
   <translation>Prüfung</translation>
  </message>
  <message>
   <source>Height, at least</source>
   <translation>Höhe, mindestens</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>Hilfe</translation>
  </message>
  <message>
   <source>here</source>
   <translation>hier</translation>
  </message>
  <message>
   <source>here is Java {0}</source>
   <translation>hier ist Java {0}</translation>
  </message>
  <message>
   <source>Hidden</source>
   <translation>Ausgeblendet</translation>
  </message>
  <message>
   <source>hidden</source>
   <translation>ausgeblendet</translation>
  </message>
  <message>
   <source>Hide</source>
   <translation>Ausblenden</translation>
  </message>
  <message>
   <source>Hide or show all panels</source>
   <translation>Alle Bereiche aus- oder einblenden</translation>
  </message>
  <message>
   <source>Highest score</source>
   <translation>Höchster Wert</translation>
  </message>
  <message>
   <source>Hint</source>
   <translation>Hinweis</translation>
  </message>
  <message>
   <source>How customers feel</source>
   <translation>Wie Kunden sich fühlen</translation>
  </message>
  <message>
   <source>How it differs</source>
   <translation>Was anders ist</translation>
  </message>
  <message>
   <source>How it would feel without the answered gaps, assumed</source>
   <translation>Wie es sich ohne die beantworteten Lücken anfühlte, angenommen</translation>
  </message>
  <message>
   <source>How much is at stake</source>
   <translation>Wie viel auf dem Spiel steht</translation>
  </message>
  <message>
   <source>How much is at stake for customers</source>
   <translation>Wie viel für Kunden auf dem Spiel steht</translation>
  </message>
  <message>
   <source>Icon</source>
   <translation>Symbol</translation>
  </message>
  <message>
   <source>Idea</source>
   <translation>Idee</translation>
  </message>
  <message>
   <source>Ideas</source>
   <translation>Ideen</translation>
  </message>
  <message>
   <source>If a backup stands beside it (its name ends in ~), open that; else ask for the file again</source>
   <translation>Liegt eine Sicherung daneben (ihr Name endet auf ~), diese öffnen; sonst die Datei noch einmal anfordern</translation>
  </message>
  <message>
   <source>If each of its rows is an event, it is a log</source>
   <translation>Ist jede Zeile ein Ereignis, dann ist sie ein Protokoll</translation>
  </message>
  <message>
   <source>Import</source>
   <translation>Importieren</translation>
  </message>
  <message>
   <source>Import “{0}”</source>
   <translation>„{0}“ importieren</translation>
  </message>
  <message>
   <source>Importance</source>
   <translation>Wichtigkeit</translation>
  </message>
  <message>
   <source>Importance exceeds satisfaction by</source>
   <translation>Wichtigkeit übersteigt Zufriedenheit um</translation>
  </message>
  <message>
   <source>importance {0} of 5</source>
   <translation>Wichtigkeit {0} von 5</translation>
  </message>
  <message>
   <source>In a panel, take back what was typed, or return to the map</source>
   <translation>In einem Bereich zurücknehmen, was getippt wurde, oder zur Karte zurückkehren</translation>
  </message>
  <message>
   <source>in another order</source>
   <translation>in anderer Reihenfolge</translation>
  </message>
  <message>
   <source>In line {0}: {1}</source>
   <translation>In Zeile {0}: {1}</translation>
  </message>
  <message>
   <source>In no stage that was drawn, and put behind what comes before them: {0}.</source>
   <translation>In keiner gezeichneten Phase, und hinter das gestellt, was davor kommt: {0}.</translation>
  </message>
  <message>
   <source>In one flow</source>
   <translation>In einem Fluss</translation>
  </message>
  <message>
   <source>In person</source>
   <translation>Persönlich</translation>
  </message>
  <message>
   <source>In the customer’s words</source>
   <translation>In den Worten des Kunden</translation>
  </message>
  <message>
   <source>In the gap register, look at a gap closely</source>
   <translation>Im Lückenregister eine Lücke von nahem ansehen</translation>
  </message>
  <message>
   <source>In the gap register, name the owner in the last column</source>
   <translation>Im Lückenregister in der letzten Spalte Zuständige nennen</translation>
  </message>
  <message>
   <source>In the log it is “{0}”.</source>
   <translation>Im Protokoll heißt er „{0}“.</translation>
  </message>
  <message>
   <source>In this file</source>
   <translation>In dieser Datei</translation>
  </message>
  <message>
   <source>In: all maps</source>
   <translation>In: allen Karten</translation>
  </message>
  <message>
   <source>In: everything</source>
   <translation>In: allem</translation>
  </message>
  <message>
   <source>In: inventories and evidence</source>
   <translation>In: Verzeichnissen und Belegen</translation>
  </message>
  <message>
   <source>In: this map</source>
   <translation>In: dieser Karte</translation>
  </message>
  <message>
   <source>Indifferent</source>
   <translation>Gleichgültig</translation>
  </message>
  <message>
   <source>Inspector</source>
   <translation>Inspektor</translation>
  </message>
  <message>
   <source>Interval (95 %)</source>
   <translation>Intervall (95 %)</translation>
  </message>
  <message>
   <source>Interview</source>
   <translation>Interview</translation>
  </message>
  <message>
   <source>it cannot be read ({0})</source>
   <translation>sie lässt sich nicht lesen ({0})</translation>
  </message>
  <message>
   <source>it cannot be read: {0}</source>
   <translation>sie lässt sich nicht lesen: {0}</translation>
  </message>
  <message>
   <source>It fails</source>
   <translation>Er scheitert</translation>
  </message>
  <message>
   <source>it has version {0} of the format, and this JourneyDesk knows up to {1}</source>
   <translation>sie hat Version {0} des Formats, und dieses JourneyDesk kennt bis {1}</translation>
  </message>
  <message>
   <source>it has {0} lines</source>
   <translation>sie hat {0} Zeilen</translation>
  </message>
  <message>
   <source>it holds more than {0} entries</source>
   <translation>sie enthält mehr als {0} Einträge</translation>
  </message>
  <message>
   <source>it holds no object at the top</source>
   <translation>ganz oben steht kein Objekt</translation>
  </message>
  <message>
   <source>it holds {0} entries, and {1} are the most</source>
   <translation>sie enthält {0} Einträge, höchstens {1} gehen</translation>
  </message>
  <message>
   <source>it holds {0} values, and {1} are the most</source>
   <translation>sie enthält {0} Werte, höchstens {1} gehen</translation>
  </message>
  <message>
   <source>it holds {0}, and {1} are the most</source>
   <translation>sie enthält {0}, höchstens {1} gehen</translation>
  </message>
  <message>
   <source>it is a device, not a file</source>
   <translation>das ist ein Gerät, keine Datei</translation>
  </message>
  <message>
   <source>it is a file of the kind {0}, not a journey map</source>
   <translation>das ist eine Datei der Art {0}, keine Journey Map</translation>
  </message>
  <message>
   <source>it is a folder, not a file</source>
   <translation>das ist ein Ordner, keine Datei</translation>
  </message>
  <message>
   <source>it is damaged: an entry and the table of contents disagree</source>
   <translation>sie ist beschädigt: ein Eintrag und das Inhaltsverzeichnis widersprechen sich</translation>
  </message>
  <message>
   <source>it is damaged: an entry cannot be unpacked</source>
   <translation>sie ist beschädigt: ein Eintrag lässt sich nicht entpacken</translation>
  </message>
  <message>
   <source>it is damaged: an entry was cut off</source>
   <translation>sie ist beschädigt: ein Eintrag wurde abgeschnitten</translation>
  </message>
  <message>
   <source>it is damaged: it holds no document.json</source>
   <translation>sie ist beschädigt: sie enthält kein document.json</translation>
  </message>
  <message>
   <source>it is damaged: its entries overlap</source>
   <translation>sie ist beschädigt: ihre Einträge überlappen sich</translation>
  </message>
  <message>
   <source>it is damaged: its table of contents is broken or was cut off</source>
   <translation>sie ist beschädigt: ihr Inhaltsverzeichnis ist zerstört oder abgeschnitten</translation>
  </message>
  <message>
   <source>it is damaged: two entries have one name</source>
   <translation>sie ist beschädigt: zwei Einträge tragen denselben Namen</translation>
  </message>
  <message>
   <source>it is empty</source>
   <translation>sie ist leer</translation>
  </message>
  <message>
   <source>it is JSON, but no journey map: its “format” is not “{0}”</source>
   <translation>sie ist JSON, aber keine Journey Map: ihr „format“ ist nicht „{0}“</translation>
  </message>
  <message>
   <source>it is larger than any journey in a table</source>
   <translation>sie ist größer als jede Reise in einer Tabelle</translation>
  </message>
  <message>
   <source>it is larger than any text that somebody writes</source>
   <translation>sie ist größer als jeder Text, den jemand schreibt</translation>
  </message>
  <message>
   <source>It is marked as failed.</source>
   <translation>Er ist als gescheitert markiert.</translation>
  </message>
  <message>
   <source>It is met out of the planned order by {share} % of customers.</source>
   <translation>{share} % der Kunden begegnen ihm außerhalb der geplanten Reihenfolge.</translation>
  </message>
  <message>
   <source>It is met out of the planned order.</source>
   <translation>Kunden begegnen ihm außerhalb der geplanten Reihenfolge.</translation>
  </message>
  <message>
   <source>it is no JSON there ({0})</source>
   <translation>dort steht kein JSON ({0})</translation>
  </message>
  <message>
   <source>it is no text</source>
   <translation>sie ist kein Text</translation>
  </message>
  <message>
   <source>it is no text in UTF-8</source>
   <translation>sie ist kein Text in UTF-8</translation>
  </message>
  <message>
   <source>it is no workbook</source>
   <translation>sie ist keine Arbeitsmappe</translation>
  </message>
  <message>
   <source>it is no workbook, or a damaged one</source>
   <translation>sie ist keine Arbeitsmappe oder beschädigt</translation>
  </message>
  <message>
   <source>It is not planned, but customers meet it.</source>
   <translation>Er ist nicht geplant, aber Kunden begegnen ihm.</translation>
  </message>
  <message>
   <source>It is not planned, but {share} % of customers meet it.</source>
   <translation>Er ist nicht geplant, aber {share} % der Kunden begegnen ihm.</translation>
  </message>
  <message>
   <source>It is old after</source>
   <translation>Ein Beleg ist alt nach</translation>
  </message>
  <message>
   <source>It is planned once, but customers come back to it.</source>
   <translation>Er ist einmal geplant, aber Kunden kommen zu ihm zurück.</translation>
  </message>
  <message>
   <source>It is planned once, but {share} % of customers come back to it.</source>
   <translation>Er ist einmal geplant, aber {share} % der Kunden kommen zu ihm zurück.</translation>
  </message>
  <message>
   <source>It is planned, but customers pass it by.</source>
   <translation>Er ist geplant, aber Kunden gehen an ihm vorbei.</translation>
  </message>
  <message>
   <source>It is planned, but {share} % of customers pass it by.</source>
   <translation>Er ist geplant, aber {share} % der Kunden gehen an ihm vorbei.</translation>
  </message>
  <message>
   <source>it is {0}, not a journey map</source>
   <translation>das ist {0}, keine Journey Map</translation>
  </message>
  <message>
   <source>It matters with {0} of 5, and satisfies with {1} of 5.</source>
   <translation>Er ist mit {0} von 5 wichtig und stellt mit {1} von 5 zufrieden.</translation>
  </message>
  <message>
   <source>it stood behind {0}</source>
   <translation>stand hinter {0}</translation>
  </message>
  <message>
   <source>it stood first</source>
   <translation>stand am Anfang</translation>
  </message>
  <message>
   <source>its cells cannot be read ({0})</source>
   <translation>ihre Zellen lassen sich nicht lesen ({0})</translation>
  </message>
  <message>
   <source>its first cells say {0}</source>
   <translation>ihre ersten Zellen sagen {0}</translation>
  </message>
  <message>
   <source>its letters are drawn as outlines</source>
   <translation>Buchstaben daraus sind als Umrisse gezeichnet</translation>
  </message>
  <message>
   <source>its rows are events with their times, which is a log</source>
   <translation>ihre Zeilen sind Ereignisse mit ihren Zeiten, also ein Protokoll</translation>
  </message>
  <message>
   <source>its table has {0} cells</source>
   <translation>ihre Tabelle hat {0} Zellen</translation>
  </message>
  <message>
   <source>its table has {0} columns</source>
   <translation>ihre Tabelle hat {0} Spalten</translation>
  </message>
  <message>
   <source>its table has {0} rows</source>
   <translation>ihre Tabelle hat {0} Zeilen</translation>
  </message>
  <message>
   <source>its table has {0} stages</source>
   <translation>ihre Tabelle hat {0} Phasen</translation>
  </message>
  <message>
   <source>Journey map</source>
   <translation>Journey Map</translation>
  </message>
  <message>
   <source>Journey maps (*.jmap)</source>
   <translation>Journey Maps (*.jmap)</translation>
  </message>
  <message>
   <source>Journey maps (*.jmap);;All files (*)</source>
   <translation>Journey Maps (*.jmap);;Alle Dateien (*)</translation>
  </message>
  <message>
   <source>Journey or customer</source>
   <translation>Reise oder Kunde</translation>
  </message>
  <message>
   <source>Jump</source>
   <translation>Sprung</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>Merken</translation>
  </message>
  <message>
   <source>Keep a number and go on along the curve</source>
   <translation>Eine Zahl behalten und an der Kurve weitergehen</translation>
  </message>
  <message>
   <source>Keep a text</source>
   <translation>Einen Text übernehmen</translation>
  </message>
  <message>
   <source>Keep a text and end there</source>
   <translation>Einen Text übernehmen und aufhören</translation>
  </message>
  <message>
   <source>Keep a text and go on; after a new card, to the stage beside it</source>
   <translation>Einen Text übernehmen und weitergehen; nach einem neuen Kärtchen in die Phase daneben</translation>
  </message>
  <message>
   <source>Keep a text; after a new card, make the next one</source>
   <translation>Einen Text übernehmen; nach einem neuen Kärtchen das nächste anlegen</translation>
  </message>
  <message>
   <source>Keep the numbers of gaps</source>
   <translation>Nummern der Lücken behalten</translation>
  </message>
  <message>
   <source>Keep these choices as a preset</source>
   <translation>Diese Auswahl als Voreinstellung merken</translation>
  </message>
  <message>
   <source>Keyboard and mouse</source>
   <translation>Tastatur und Maus</translation>
  </message>
  <message>
   <source>Keys and gestures</source>
   <translation>Tasten und Gesten</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>Art</translation>
  </message>
  <message>
   <source>kind is missing</source>
   <translation>kind fehlt</translation>
  </message>
  <message>
   <source>Known are {0}</source>
   <translation>Bekannt sind {0}</translation>
  </message>
  <message>
   <source>Known here</source>
   <translation>Hier bekannt</translation>
  </message>
  <message>
   <source>Landscape</source>
   <translation>Quer</translation>
  </message>
  <message>
   <source>Lane</source>
   <translation>Spur</translation>
  </message>
  <message>
   <source>Lane of metrics</source>
   <translation>Kennzahlenspur</translation>
  </message>
  <message>
   <source>Lane of notes</source>
   <translation>Notizspur</translation>
  </message>
  <message>
   <source>Lane to put in</source>
   <translation>Spur zum Einsetzen</translation>
  </message>
  <message>
   <source>Lane: {kind}</source>
   <translation>Spur: {kind}</translation>
  </message>
  <message>
   <source>Lanes</source>
   <translation>Spuren</translation>
  </message>
  <message>
   <source>lanes of metrics</source>
   <translation>Kennzahlenspuren</translation>
  </message>
  <message>
   <source>lanes of notes</source>
   <translation>Notizspuren</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <source>Language of the map</source>
   <translation>Sprache der Karte</translation>
  </message>
  <message>
   <source>Laptop</source>
   <translation>Laptop</translation>
  </message>
  <message>
   <source>Lasted {0} (median), half of all {1} to {2}, n = {3}.</source>
   <translation>Dauer: {0} (Median), bei der Hälfte {1} bis {2}, n = {3}.</translation>
  </message>
  <message>
   <source>Lead the selected path past another touchpoint</source>
   <translation>Den ausgewählten Pfad über einen weiteren Kontaktpunkt führen</translation>
  </message>
  <message>
   <source>Leave out</source>
   <translation>Auslassen</translation>
  </message>
  <message>
   <source>Left out</source>
   <translation>Weggelassen</translation>
  </message>
  <message>
   <source>Legend</source>
   <translation>Legende</translation>
  </message>
  <message>
   <source>Legible on paper</source>
   <translation>Auf Papier lesbar</translation>
  </message>
  <message>
   <source>Letter</source>
   <translation>Brief</translation>
  </message>
  <message>
   <source>Letters as outlines</source>
   <translation>Buchstaben als Umrisse</translation>
  </message>
  <message>
   <source>Level</source>
   <translation>Stufe</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Hell</translation>
  </message>
  <message>
   <source>Like the system</source>
   <translation>Wie das System</translation>
  </message>
  <message>
   <source>links lead round in a ring</source>
   <translation>Verknüpfungen führen im Kreis</translation>
  </message>
  <message>
   <source>List of paths</source>
   <translation>Liste der Pfade</translation>
  </message>
  <message>
   <source>Lists ({0})</source>
   <translation>Listen ({0})</translation>
  </message>
  <message>
   <source>lists or objects are nested too deeply</source>
   <translation>Listen oder Objekte sind zu tief verschachtelt</translation>
  </message>
  <message>
   <source>Lock or unlock</source>
   <translation>Sperren oder entsperren</translation>
  </message>
  <message>
   <source>Locked</source>
   <translation>Gesperrt</translation>
  </message>
  <message>
   <source>locked</source>
   <translation>gesperrt</translation>
  </message>
  <message>
   <source>Locked: select it and press Ctrl+L to unlock it</source>
   <translation>Gesperrt: zum Entsperren auswählen und Strg+L drücken</translation>
  </message>
  <message>
   <source>Logo</source>
   <translation>Logo</translation>
  </message>
  <message>
   <source>Long paths, drawn as the first time that each touchpoint was reached: {0}.</source>
   <translation>Lange Pfade, die zeigen, wann jeder Kontaktpunkt zum ersten Mal erreicht wurde: {0}.</translation>
  </message>
  <message>
   <source>Look elsewhere</source>
   <translation>Anderswohin sehen</translation>
  </message>
  <message>
   <source>Looked at</source>
   <translation>Angesehen</translation>
  </message>
  <message>
   <source>Low of the curve</source>
   <translation>Tief der Kurve</translation>
  </message>
  <message>
   <source>Lower</source>
   <translation>Niedriger</translation>
  </message>
  <message>
   <source>Lower the emotion</source>
   <translation>Emotion senken</translation>
  </message>
  <message>
   <source>Lower the emotion much</source>
   <translation>Emotion stark senken</translation>
  </message>
  <message>
   <source>Lowest score</source>
   <translation>Niedrigster Wert</translation>
  </message>
  <message>
   <source>Make a map of this sheet</source>
   <translation>Aus diesem Blatt eine Karte machen</translation>
  </message>
  <message>
   <source>Make a path of the selection</source>
   <translation>Pfad aus der Auswahl machen</translation>
  </message>
  <message>
   <source>Make the folder first, or choose another</source>
   <translation>Erst den Ordner anlegen, oder einen anderen wählen</translation>
  </message>
  <message>
   <source>Make the map</source>
   <translation>Karte anlegen</translation>
  </message>
  <message>
   <source>Making a picture…</source>
   <translation>Bild wird erstellt …</translation>
  </message>
  <message>
   <source>Map</source>
   <translation>Karte</translation>
  </message>
  <message>
   <source>Map from a log</source>
   <translation>Karte aus einem Protokoll</translation>
  </message>
  <message>
   <source>Map from a log…</source>
   <translation>Karte aus einem Protokoll …</translation>
  </message>
  <message>
   <source>Map {0}</source>
   <translation>Karte {0}</translation>
  </message>
  <message>
   <source>Maps</source>
   <translation>Karten</translation>
  </message>
  <message>
   <source>maps</source>
   <translation>Karten</translation>
  </message>
  <message>
   <source>Maps in this file</source>
   <translation>Karten in dieser Datei</translation>
  </message>
  <message>
   <source>Maps of this document</source>
   <translation>Karten dieses Dokuments</translation>
  </message>
  <message>
   <source>Maps that you open or save will be listed here.</source>
   <translation>Hier stehen bald die Karten, die geöffnet oder gespeichert wurden.</translation>
  </message>
  <message>
   <source>Margin, mm</source>
   <translation>Rand, mm</translation>
  </message>
  <message>
   <source>Margins of {0} mm leave no room on a page of size {1}. Choose at most {2} mm.</source>
   <translation>Ränder von {0} mm lassen auf einer Seite der Größe {1} keinen Platz. Höchstens {2} mm wählen.</translation>
  </message>
  <message>
   <source>Marketing</source>
   <translation>Marketing</translation>
  </message>
  <message>
   <source>Match case</source>
   <translation>Groß- und Kleinschreibung beachten</translation>
  </message>
  <message>
   <source>Matters, disappoints</source>
   <translation>Wichtig, enttäuscht</translation>
  </message>
  <message>
   <source>mean emotion {0}</source>
   <translation>mittlere Emotion {0}</translation>
  </message>
  <message>
   <source>Mean score</source>
   <translation>Mittlerer Wert</translation>
  </message>
  <message>
   <source>Mean score {0} on {1} to {2} (95 % interval: {3} to {4}), {5} answers.</source>
   <translation>Mittlerer Wert {0} auf {1} bis {2} (95-%-Intervall: {3} bis {4}), {5} Antworten.</translation>
  </message>
  <message>
   <source>Measured</source>
   <translation>Gemessen</translation>
  </message>
  <message>
   <source>measured</source>
   <translation>gemessen</translation>
  </message>
  <message>
   <source>Measured: by analytics or a survey</source>
   <translation>Gemessen: durch Analysen oder eine Umfrage</translation>
  </message>
  <message>
   <source>Mend that place in document.json, or open the backup beside the file (its name ends in ~)</source>
   <translation>Diese Stelle in document.json ausbessern, oder die Sicherung neben der Datei öffnen (ihr Name endet auf ~)</translation>
  </message>
  <message>
   <source>Merge into “{name}”</source>
   <translation>Zusammenführen mit „{name}“</translation>
  </message>
  <message>
   <source>Merge into…</source>
   <translation>Zusammenführen mit…</translation>
  </message>
  <message>
   <source>Merge with the next stage</source>
   <translation>Mit der nächsten Phase verbinden</translation>
  </message>
  <message>
   <source>Merge “{0}” with the next stage</source>
   <translation>„{0}“ mit der nächsten Phase vereinen</translation>
  </message>
  <message>
   <source>Mermaid draws texts of {0} letters, and this one has {1}. Export fewer segments.</source>
   <translation>Mermaid zeichnet Texte von {0} Zeichen, und dieser hat {1}. Bitte weniger Segmente exportieren.</translation>
  </message>
  <message>
   <source>Mermaid takes the next line for the missing text.</source>
   <translation>Mermaid nimmt die nächste Zeile für den fehlenden Text.</translation>
  </message>
  <message>
   <source>Mermaid wants “journey” where {0} stands.</source>
   <translation>Mermaid will „journey“, wo {0} steht.</translation>
  </message>
  <message>
   <source>Method</source>
   <translation>Methode</translation>
  </message>
  <message>
   <source>Metric</source>
   <translation>Kennzahl</translation>
  </message>
  <message>
   <source>Metrics</source>
   <translation>Kennzahlen</translation>
  </message>
  <message>
   <source>metrics</source>
   <translation>Kennzahlen</translation>
  </message>
  <message>
   <source>Minimap</source>
   <translation>Übersicht</translation>
  </message>
  <message>
   <source>Mixed</source>
   <translation>Verschieden</translation>
  </message>
  <message>
   <source>mixed</source>
   <translation>versch.</translation>
  </message>
  <message>
   <source>Month first</source>
   <translation>Monat zuerst</translation>
  </message>
  <message>
   <source>More</source>
   <translation>Weitere</translation>
  </message>
  <message>
   <source>More than one {0} is called {1}. Say the id of the one you mean: {2}.</source>
   <translation>Der Name {1} ist mehrfach vergeben ({0}). Die gemeinte ID angeben: {2}.</translation>
  </message>
  <message>
   <source>more than {0} columns</source>
   <translation>mehr als {0} Spalten</translation>
  </message>
  <message>
   <source>more than {0} rows</source>
   <translation>mehr als {0} Zeilen</translation>
  </message>
  <message>
   <source>Mouse</source>
   <translation>Maus</translation>
  </message>
  <message>
   <source>Mouse and keys on the map</source>
   <translation>Maus und Tasten auf der Karte</translation>
  </message>
  <message>
   <source>Mouse wheel</source>
   <translation>Mausrad</translation>
  </message>
  <message>
   <source>Move</source>
   <translation>Verschieben</translation>
  </message>
  <message>
   <source>Move a card, a stage, a lane, a swimlane</source>
   <translation>Kärtchen, Phase, Spur oder Bahn verschieben</translation>
  </message>
  <message>
   <source>Move down</source>
   <translation>Nach unten</translation>
  </message>
  <message>
   <source>Move earlier</source>
   <translation>Nach vorn</translation>
  </message>
  <message>
   <source>Move lane</source>
   <translation>Spur verschieben</translation>
  </message>
  <message>
   <source>Move later</source>
   <translation>Nach hinten</translation>
  </message>
  <message>
   <source>Move map</source>
   <translation>Karte verschieben</translation>
  </message>
  <message>
   <source>Move stage</source>
   <translation>Phase verschieben</translation>
  </message>
  <message>
   <source>Move swimlane</source>
   <translation>Bahn verschieben</translation>
  </message>
  <message>
   <source>Move the path down</source>
   <translation>Pfad nach unten</translation>
  </message>
  <message>
   <source>Move the path up</source>
   <translation>Pfad nach oben</translation>
  </message>
  <message>
   <source>Move to the end of its row</source>
   <translation>Ans Ende der Reihe</translation>
  </message>
  <message>
   <source>Move to the left</source>
   <translation>Nach links</translation>
  </message>
  <message>
   <source>Move to the next stage</source>
   <translation>In die nächste Phase</translation>
  </message>
  <message>
   <source>Move to the previous stage</source>
   <translation>In die vorige Phase</translation>
  </message>
  <message>
   <source>Move to the right</source>
   <translation>Nach rechts</translation>
  </message>
  <message>
   <source>Move to the start of its row</source>
   <translation>An den Anfang der Reihe</translation>
  </message>
  <message>
   <source>Move up</source>
   <translation>Nach oben</translation>
  </message>
  <message>
   <source>Move “{0}” one place back</source>
   <translation>„{0}“ um einen Platz nach hinten</translation>
  </message>
  <message>
   <source>Move “{0}” one place forward</source>
   <translation>„{0}“ um einen Platz nach vorn</translation>
  </message>
  <message>
   <source>Moved</source>
   <translation>Verschoben</translation>
  </message>
  <message>
   <source>N&amp;o more tips</source>
   <translation>Keine &amp;Tipps mehr</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>Name a journey of each path</source>
   <translation>Zu jedem Pfad eine Reise nennen</translation>
  </message>
  <message>
   <source>Name of the preset</source>
   <translation>Name der Voreinstellung</translation>
  </message>
  <message>
   <source>Name the owner of a gap</source>
   <translation>Zuständige für eine Lücke nennen</translation>
  </message>
  <message>
   <source>Named after its kind</source>
   <translation>Nach ihrer Art benannt</translation>
  </message>
  <message>
   <source>Narrower</source>
   <translation>Schmaler</translation>
  </message>
  <message>
   <source>Ne&amp;xt</source>
   <translation>Weite&amp;r</translation>
  </message>
  <message>
   <source>New</source>
   <translation>Neu</translation>
  </message>
  <message>
   <source>New channel</source>
   <translation>Neuer Kanal</translation>
  </message>
  <message>
   <source>New department</source>
   <translation>Neue Abteilung</translation>
  </message>
  <message>
   <source>New device</source>
   <translation>Neues Gerät</translation>
  </message>
  <message>
   <source>New files in</source>
   <translation>Neue Dateien in</translation>
  </message>
  <message>
   <source>New journey</source>
   <translation>Neue Reise</translation>
  </message>
  <message>
   <source>New map</source>
   <translation>Neue Karte</translation>
  </message>
  <message>
   <source>New on the map: {0}.</source>
   <translation>Neu auf der Karte: {0}.</translation>
  </message>
  <message>
   <source>New opportunity</source>
   <translation>Neue Chance</translation>
  </message>
  <message>
   <source>New path</source>
   <translation>Neuer Pfad</translation>
  </message>
  <message>
   <source>New segment</source>
   <translation>Neues Segment</translation>
  </message>
  <message>
   <source>New source</source>
   <translation>Neue Quelle</translation>
  </message>
  <message>
   <source>New source…</source>
   <translation>Neue Quelle …</translation>
  </message>
  <message>
   <source>New stage</source>
   <translation>Neue Phase</translation>
  </message>
  <message>
   <source>New swimlane</source>
   <translation>Neue Bahn</translation>
  </message>
  <message>
   <source>New touchpoint</source>
   <translation>Neuer Kontaktpunkt</translation>
  </message>
  <message>
   <source>Next change</source>
   <translation>Nächste Änderung</translation>
  </message>
  <message>
   <source>Next change (F7)</source>
   <translation>Nächste Änderung (F7)</translation>
  </message>
  <message>
   <source>Next document</source>
   <translation>Nächstes Dokument</translation>
  </message>
  <message>
   <source>Next match (F3)</source>
   <translation>Nächste Stelle (F3)</translation>
  </message>
  <message>
   <source>Next page</source>
   <translation>Nächste Seite</translation>
  </message>
  <message>
   <source>no</source>
   <translation>nein</translation>
  </message>
  <message>
   <source>No answer</source>
   <translation>Ohne Antwort</translation>
  </message>
  <message>
   <source>No chosen map has a swimlane for {0}. Choose another map or segment.</source>
   <translation>Keine der gewählten Karten hat eine Bahn für {0}. Eine andere Karte oder ein anderes Segment wählen.</translation>
  </message>
  <message>
   <source>No column was found that says {0}. The log has the columns {1}: name the right ones.</source>
   <translation>Es fand sich keine Spalte, die sagt, {0}. Das Protokoll hat die Spalten {1}: Bitte die richtigen nennen.</translation>
  </message>
  <message>
   <source>No department answers for it.</source>
   <translation>Keine Abteilung ist für ihn zuständig.</translation>
  </message>
  <message>
   <source>no export ends in {0}</source>
   <translation>kein Export endet auf {0}</translation>
  </message>
  <message>
   <source>No files yet</source>
   <translation>Noch keine Dateien</translation>
  </message>
  <message>
   <source>No font on this computer has the letters of {0}{1}: boxes stand for them. Install one, on Debian or Ubuntu with `sudo apt-get install {2}`, and start JourneyDesk again.</source>
   <translation>Keine Schrift auf diesem Rechner hat die Zeichen von {0}{1}: An ihrer Stelle stehen Kästchen. Eine installieren, unter Debian oder Ubuntu mit `sudo apt-get install {2}`, und JourneyDesk neu starten.</translation>
  </message>
  <message>
   <source>No gaps</source>
   <translation>Keine Lücken</translation>
  </message>
  <message>
   <source>No gaps: no step of a path changes channel, device or department and does harm. Give touchpoints an emotion, a channel and a department, and lead paths through them, so that gaps show themselves.</source>
   <translation>Keine Lücken: Kein Schritt eines Pfads wechselt Kanal, Gerät oder Abteilung und schadet dabei. Kontaktpunkten eine Emotion, einen Kanal und eine Abteilung geben und Pfade hindurchführen, dann zeigen sich Lücken von selbst.</translation>
  </message>
  <message>
   <source>No gaps: the map has no touchpoints yet. Press T and click into a stage.</source>
   <translation>Keine Lücken: Die Karte hat noch keine Kontaktpunkte. T drücken und in eine Phase klicken.</translation>
  </message>
  <message>
   <source>No goal is named. Write what these customers want to reach.</source>
   <translation>Kein Ziel ist genannt. Bitte schreiben, was diese Kunden erreichen wollen.</translation>
  </message>
  <message>
   <source>no line begins a Mermaid journey</source>
   <translation>keine Zeile beginnt eine Mermaid-Journey</translation>
  </message>
  <message>
   <source>no line stands below another</source>
   <translation>keine Zeile steht unter einer anderen</translation>
  </message>
  <message>
   <source>No map was chosen. Choose at least one.</source>
   <translation>Es wurde keine Karte gewählt. Mindestens eine wählen.</translation>
  </message>
  <message>
   <source>No opportunity answers it.</source>
   <translation>Keine Chance beantwortet ihn.</translation>
  </message>
  <message>
   <source>No opportunity can stand beside the map.</source>
   <translation>Neben der Karte kann keine Chance stehen.</translation>
  </message>
  <message>
   <source>No other map</source>
   <translation>Keine andere Karte</translation>
  </message>
  <message>
   <source>No other segment</source>
   <translation>Keinem anderen Segment</translation>
  </message>
  <message>
   <source>No owner</source>
   <translation>Ohne Zuständige</translation>
  </message>
  <message>
   <source>No page has these words.</source>
   <translation>Keine Seite enthält diese Worte.</translation>
  </message>
  <message>
   <source>No pain point yet</source>
   <translation>Noch kein Schmerzpunkt</translation>
  </message>
  <message>
   <source>No path runs through the touchpoints. Draw the order in which customers meet them.</source>
   <translation>Kein Pfad führt durch die Kontaktpunkte. Bitte die Reihenfolge zeichnen, in der Kunden ihnen begegnen.</translation>
  </message>
  <message>
   <source>No picture yet</source>
   <translation>Noch kein Bild</translation>
  </message>
  <message>
   <source>No row of this map says so.</source>
   <translation>Keine Zeile dieser Karte enthält das.</translation>
  </message>
  <message>
   <source>No row of “{0}” has a journey, a time and a touchpoint. Say which columns hold them.</source>
   <translation>Keine Zeile von „{0}“ hat eine Reise, eine Zeit und einen Kontaktpunkt. Bitte angeben, in welchen Spalten sie stehen.</translation>
  </message>
  <message>
   <source>no sheet of it belongs to a map of this document</source>
   <translation>kein Blatt von ihr gehört zu einer Karte dieses Dokuments</translation>
  </message>
  <message>
   <source>no sheet of it is wanted</source>
   <translation>kein Blatt von ihr ist gewünscht</translation>
  </message>
  <message>
   <source>No source is named: all that the maps say is assumed.</source>
   <translation>Keine Quelle ist genannt: alles auf den Karten ist angenommen.</translation>
  </message>
  <message>
   <source>No touchpoint</source>
   <translation>Kein Kontaktpunkt</translation>
  </message>
  <message>
   <source>No touchpoint uses this channel. Add what customers do there, or remove it.</source>
   <translation>Kein Kontaktpunkt benutzt diesen Kanal. Bitte ergänzen, was Kunden dort tun, oder ihn entfernen.</translation>
  </message>
  <message>
   <source>No touchpoint yet</source>
   <translation>Noch kein Kontaktpunkt</translation>
  </message>
  <message>
   <source>No.</source>
   <translation>Nr.</translation>
  </message>
  <message>
   <source>Nobody lives through this map. Add a swimlane for a segment.</source>
   <translation>Niemand erlebt diese Karte. Bitte eine Bahn für ein Segment anlegen.</translation>
  </message>
  <message>
   <source>None</source>
   <translation>Ohne</translation>
  </message>
  <message>
   <source>None named</source>
   <translation>Keine genannt</translation>
  </message>
  <message>
   <source>none was found</source>
   <translation>gefunden wurde keines</translation>
  </message>
  <message>
   <source>Not found in {folder}</source>
   <translation>Nicht gefunden in {folder}</translation>
  </message>
  <message>
   <source>Not in this log, and as they were: {0}.</source>
   <translation>Nicht in diesem Protokoll und wie zuvor: {0}.</translation>
  </message>
  <message>
   <source>Not known</source>
   <translation>Nicht bekannt</translation>
  </message>
  <message>
   <source>Not planned</source>
   <translation>Nicht geplant</translation>
  </message>
  <message>
   <source>Not planned, but met</source>
   <translation>Nicht geplant, aber erlebt</translation>
  </message>
  <message>
   <source>Not said</source>
   <translation>Nicht gesagt</translation>
  </message>
  <message>
   <source>Not saved yet</source>
   <translation>Noch nicht gespeichert</translation>
  </message>
  <message>
   <source>Not used yet.</source>
   <translation>Noch nicht verwendet.</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Notiz</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>Notizen</translation>
  </message>
  <message>
   <source>notes</source>
   <translation>Notizen</translation>
  </message>
  <message>
   <source>Nothing differs.</source>
   <translation>Nichts ist anders.</translation>
  </message>
  <message>
   <source>Nothing found</source>
   <translation>Nichts gefunden</translation>
  </message>
  <message>
   <source>Nothing is called so.</source>
   <translation>Nichts heißt so.</translation>
  </message>
  <message>
   <source>Nothing is compared. Choose “Compare with…” in the menu View.</source>
   <translation>Es wird nichts verglichen; im Menü Ansicht „Vergleichen mit …“ wählen.</translation>
  </message>
  <message>
   <source>Nothing is hidden on this map.</source>
   <translation>Auf dieser Karte ist nichts ausgeblendet.</translation>
  </message>
  <message>
   <source>nothing is known of files in {0}</source>
   <translation>Dateien mit {0} sind nicht bekannt</translation>
  </message>
  <message>
   <source>Nothing is selected</source>
   <translation>Nichts ausgewählt</translation>
  </message>
  <message>
   <source>nothing of a journey map is left in it</source>
   <translation>von einer Journey Map ist nichts darin übrig</translation>
  </message>
  <message>
   <source>Nothing that is selected can have this style, or it has it already.</source>
   <translation>Nichts Ausgewähltes kann diesen Stil haben, oder es hat ihn schon.</translation>
  </message>
  <message>
   <source>Nothing to check yet</source>
   <translation>Noch nichts zu prüfen</translation>
  </message>
  <message>
   <source>Nothing to do here.</source>
   <translation>Hier ist nichts zu tun.</translation>
  </message>
  <message>
   <source>NPS {0}: promoters less detractors, in points.</source>
   <translation>NPS {0}: Fürsprecher abzüglich Kritiker, in Punkten.</translation>
  </message>
  <message>
   <source>Number</source>
   <translation>Zahl</translation>
  </message>
  <message>
   <source>Number gaps anew</source>
   <translation>Lücken neu nummerieren</translation>
  </message>
  <message>
   <source>Observation</source>
   <translation>Beobachtung</translation>
  </message>
  <message>
   <source>Observed</source>
   <translation>Beobachtet</translation>
  </message>
  <message>
   <source>observed</source>
   <translation>beobachtet</translation>
  </message>
  <message>
   <source>Observed: in interviews or on site</source>
   <translation>Beobachtet: in Interviews oder vor Ort</translation>
  </message>
  <message>
   <source>Of this workbook of ours only the words and feelings of its maps were read. All of it comes back onto the document that it was made of, by “Update from a workbook…”.</source>
   <translation>Von dieser unserer Arbeitsmappe wurden nur die Worte und Gefühle ihrer Karten gelesen. Alles kommt mit „Aus einer Arbeitsmappe aktualisieren …“ in das Dokument zurück, aus dem sie gemacht wurde.</translation>
  </message>
  <message>
   <source>Of {0} touchpoints, {1} without a feeling stand in the middle, at {2} of 5.</source>
   <translation>Von {0} Kontaktpunkten stehen {1} ohne Gefühl in der Mitte, bei {2} von 5.</translation>
  </message>
  <message>
   <source>OK</source>
   <translation>OK</translation>
  </message>
  <message>
   <source>Olive</source>
   <translation>Oliv</translation>
  </message>
  <message>
   <source>On the map</source>
   <translation>Auf der Karte</translation>
  </message>
  <message>
   <source>On the way of {0} of customers.</source>
   <translation>Auf dem Weg von {0} der Kunden.</translation>
  </message>
  <message>
   <source>On what this rests</source>
   <translation>Worauf dies beruht</translation>
  </message>
  <message>
   <source>On {0} of {1} sheets of {2}, letters are smaller than {3} points: something there is larger than a sheet. Choose a larger page, or turn it.</source>
   <translation>Auf {0} von {1} Blättern von {2} sind Buchstaben kleiner als {3} Punkt: Etwas darauf ist größer als ein Blatt. Eine größere Seite wählen oder sie drehen.</translation>
  </message>
  <message>
   <source>On {0} the smallest text is {1} points; {2} can be read. Choose a larger page, or fold away what matters less.</source>
   <translation>Auf {0} ist der kleinste Text {1} Punkt groß; {2} sind lesbar. Bitte eine größere Seite wählen, oder zuklappen, was weniger zählt.</translation>
  </message>
  <message>
   <source>One row for each channel</source>
   <translation>In einer Reihe je Kanal</translation>
  </message>
  <message>
   <source>One such journey</source>
   <translation>Eine solche Reise</translation>
  </message>
  <message>
   <source>Only assumed</source>
   <translation>Nur angenommen</translation>
  </message>
  <message>
   <source>Only for the project team</source>
   <translation>Nur für das Projektteam</translation>
  </message>
  <message>
   <source>Only {kind}</source>
   <translation>Nur {kind}</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Öffnen</translation>
  </message>
  <message>
   <source>Open a list of stages</source>
   <translation>Liste von Phasen öffnen</translation>
  </message>
  <message>
   <source>Open a list…</source>
   <translation>Liste öffnen …</translation>
  </message>
  <message>
   <source>Open a web address in a note</source>
   <translation>Eine Webadresse in einer Notiz öffnen</translation>
  </message>
  <message>
   <source>Open again</source>
   <translation>Wieder öffnen</translation>
  </message>
  <message>
   <source>Open at the start what was open at the end</source>
   <translation>Beim Start öffnen, was am Ende offen war</translation>
  </message>
  <message>
   <source>Open link</source>
   <translation>Link öffnen</translation>
  </message>
  <message>
   <source>Open recent</source>
   <translation>Zuletzt geöffnet</translation>
  </message>
  <message>
   <source>Open the context menu</source>
   <translation>Kontextmenü öffnen</translation>
  </message>
  <message>
   <source>Open the map that tells it in detail</source>
   <translation>Die Karte öffnen, die ihn genauer erzählt</translation>
  </message>
  <message>
   <source>Open what can be done</source>
   <translation>Zeigen, was sich tun lässt</translation>
  </message>
  <message>
   <source>Opening the log…</source>
   <translation>Das Protokoll wird geöffnet …</translation>
  </message>
  <message>
   <source>Opens its text for typing</source>
   <translation>Öffnet den Text zum Schreiben</translation>
  </message>
  <message>
   <source>Open…</source>
   <translation>Öffnen …</translation>
  </message>
  <message>
   <source>Opportunities</source>
   <translation>Chancen</translation>
  </message>
  <message>
   <source>Opportunities owned</source>
   <translation>Chancen haben Zuständige</translation>
  </message>
  <message>
   <source>Opportunity</source>
   <translation>Chance</translation>
  </message>
  <message>
   <source>Orange</source>
   <translation>Orange</translation>
  </message>
  <message>
   <source>Other files…</source>
   <translation>Andere Dateien …</translation>
  </message>
  <message>
   <source>Others have touchpoints in this stage, this segment has none.</source>
   <translation>Andere haben in dieser Phase Kontaktpunkte, dieses Segment hat keine.</translation>
  </message>
  <message>
   <source>Otherwise on single steps</source>
   <translation>Auf einzelnen Schritten anders</translation>
  </message>
  <message>
   <source>Otherwise what you did since the last save is lost.</source>
   <translation>Sonst geht verloren, was seit dem letzten Speichern entstanden ist.</translation>
  </message>
  <message>
   <source>Other…</source>
   <translation>Anderes…</translation>
  </message>
  <message>
   <source>Out of order</source>
   <translation>Andere Reihenfolge</translation>
  </message>
  <message>
   <source>Outcome</source>
   <translation>Ausgang</translation>
  </message>
  <message>
   <source>Outline</source>
   <translation>Gliederung</translation>
  </message>
  <message>
   <source>Outline of the map</source>
   <translation>Gliederung der Karte</translation>
  </message>
  <message>
   <source>Over several sheets, large enough to read</source>
   <translation>Über mehrere Blätter, groß genug zum Lesen</translation>
  </message>
  <message>
   <source>Overlap and cut marks, to glue them</source>
   <translation>Überlappung und Schnittmarken zum Kleben</translation>
  </message>
  <message>
   <source>Own choices</source>
   <translation>Eigene Auswahl</translation>
  </message>
  <message>
   <source>Owner</source>
   <translation>Zuständig</translation>
  </message>
  <message>
   <source>owner {0}</source>
   <translation>zuständig: {0}</translation>
  </message>
  <message>
   <source>Page</source>
   <translation>Seite</translation>
  </message>
  <message>
   <source>Page before</source>
   <translation>Seite davor</translation>
  </message>
  <message>
   <source>page size</source>
   <translation>Die Seitengröße</translation>
  </message>
  <message>
   <source>page {0} of {1}</source>
   <translation>Seite {0} von {1}</translation>
  </message>
  <message>
   <source>Pages</source>
   <translation>Seiten</translation>
  </message>
  <message>
   <source>Pain point</source>
   <translation>Schmerzpunkt</translation>
  </message>
  <message>
   <source>Pain points</source>
   <translation>Schmerzpunkte</translation>
  </message>
  <message>
   <source>Pain points answered</source>
   <translation>Schmerzpunkte haben Antworten</translation>
  </message>
  <message>
   <source>Pain points specific</source>
   <translation>Schmerzpunkte sind konkret</translation>
  </message>
  <message>
   <source>Palette</source>
   <translation>Palette</translation>
  </message>
  <message>
   <source>Pan</source>
   <translation>Die Karte bewegen</translation>
  </message>
  <message>
   <source>Panels</source>
   <translation>Bereiche</translation>
  </message>
  <message>
   <source>Passed by</source>
   <translation>Ausgelassen</translation>
  </message>
  <message>
   <source>Paste</source>
   <translation>Einfügen</translation>
  </message>
  <message>
   <source>Paste style</source>
   <translation>Stil einfügen</translation>
  </message>
  <message>
   <source>Path</source>
   <translation>Pfad</translation>
  </message>
  <message>
   <source>Path taken by</source>
   <translation>Pfad genommen von</translation>
  </message>
  <message>
   <source>Paths</source>
   <translation>Pfade</translation>
  </message>
  <message>
   <source>paths</source>
   <translation>Pfade</translation>
  </message>
  <message>
   <source>Paths drawn</source>
   <translation>Pfade sind gezeichnet</translation>
  </message>
  <message>
   <source>Paths of the map</source>
   <translation>Pfade der Karte</translation>
  </message>
  <message>
   <source>Paths that fewer than {0} journeys take are hidden: {1}.</source>
   <translation>Pfade, die weniger als {0} Reisen nehmen, sind verborgen: {1}.</translation>
  </message>
  <message>
   <source>Paths that name a journey of the log: {0}. See whether anybody may be known by it.</source>
   <translation>Pfade, die eine Reise des Protokolls nennen: {0}. Bitte prüfen, ob daran jemand zu erkennen ist.</translation>
  </message>
  <message>
   <source>perhaps chance</source>
   <translation>vielleicht Zufall</translation>
  </message>
  <message>
   <source>Persona</source>
   <translation>Persona</translation>
  </message>
  <message>
   <source>Personas</source>
   <translation>Personas</translation>
  </message>
  <message>
   <source>Personas named</source>
   <translation>Personas sind genannt</translation>
  </message>
  <message>
   <source>Phone</source>
   <translation>Telefon</translation>
  </message>
  <message>
   <source>Photo</source>
   <translation>Foto</translation>
  </message>
  <message>
   <source>Picture</source>
   <translation>Bild</translation>
  </message>
  <message>
   <source>Pictures</source>
   <translation>Bilder</translation>
  </message>
  <message>
   <source>pictures</source>
   <translation>Bilder</translation>
  </message>
  <message>
   <source>Pictures that cannot be read appear as a crossed-out camera. Choose them again.</source>
   <translation>Bilder, die sich nicht lesen lassen, erscheinen als durchgestrichene Kamera. Bitte neu auswählen.</translation>
  </message>
  <message>
   <source>Pictures that cannot be read appear as a crossed-out camera: {0}. Choose them again.</source>
   <translation>Bilder, die sich nicht lesen lassen, erscheinen als durchgestrichene Kamera: {0}. Bitte neu auswählen.</translation>
  </message>
  <message>
   <source>Pink</source>
   <translation>Pink</translation>
  </message>
  <message>
   <source>pixels a unit</source>
   <translation>Pixel je Einheit</translation>
  </message>
  <message>
   <source>Place in the stage</source>
   <translation>Stelle in der Phase</translation>
  </message>
  <message>
   <source>Planned</source>
   <translation>Geplant</translation>
  </message>
  <message>
   <source>Planned, but left out</source>
   <translation>Geplant, aber ausgelassen</translation>
  </message>
  <message>
   <source>Point with a red light, and back</source>
   <translation>Mit einem roten Licht zeigen, und zurück</translation>
  </message>
  <message>
   <source>Portrait</source>
   <translation>Hoch</translation>
  </message>
  <message>
   <source>Preferences</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <source>Preferences…</source>
   <translation>Einstellungen …</translation>
  </message>
  <message>
   <source>Present</source>
   <translation>Präsentieren</translation>
  </message>
  <message>
   <source>Present from here</source>
   <translation>Ab hier präsentieren</translation>
  </message>
  <message>
   <source>Present maps in the dark theme</source>
   <translation>Karten im dunklen Thema präsentieren</translation>
  </message>
  <message>
   <source>Preset</source>
   <translation>Voreinstellung</translation>
  </message>
  <message>
   <source>Press F11 to leave the full screen.</source>
   <translation>F11 verlässt den ganzen Bildschirm.</translation>
  </message>
  <message>
   <source>Press F12 to see the panels again.</source>
   <translation>F12 zeigt die Bereiche wieder.</translation>
  </message>
  <message>
   <source>Press P and click touchpoints one after another to draw a path.</source>
   <translation>P drücken und Kontaktpunkte nacheinander anklicken, um einen Pfad zu zeichnen.</translation>
  </message>
  <message>
   <source>Press S and click to put down the first stage</source>
   <translation>S drücken und klicken, um die erste Phase anzulegen</translation>
  </message>
  <message>
   <source>Press the chosen step again to clear it</source>
   <translation>Die gewählte Stufe noch einmal drücken, um sie zu löschen</translation>
  </message>
  <message>
   <source>Preview</source>
   <translation>Vorschau</translation>
  </message>
  <message>
   <source>Previous change</source>
   <translation>Vorige Änderung</translation>
  </message>
  <message>
   <source>Previous change (Shift+F7)</source>
   <translation>Vorige Änderung (Umschalt+F7)</translation>
  </message>
  <message>
   <source>Previous document</source>
   <translation>Voriges Dokument</translation>
  </message>
  <message>
   <source>Previous match (Shift+F3)</source>
   <translation>Vorige Stelle (Umschalt+F3)</translation>
  </message>
  <message>
   <source>Print, without fills</source>
   <translation>Druck, ohne Flächen</translation>
  </message>
  <message>
   <source>Print…</source>
   <translation>Drucken …</translation>
  </message>
  <message>
   <source>Progress</source>
   <translation>Fortschritt</translation>
  </message>
  <message>
   <source>Put a log onto the map</source>
   <translation>Protokoll auf die Karte bringen</translation>
  </message>
  <message>
   <source>Put down a stage first: press S and click.</source>
   <translation>Erst eine Phase anlegen: S drücken und klicken.</translation>
  </message>
  <message>
   <source>Put down several of a kind</source>
   <translation>Mehrere einer Art ablegen</translation>
  </message>
  <message>
   <source>Put in a picture</source>
   <translation>Bild einsetzen</translation>
  </message>
  <message>
   <source>Put it onto the map</source>
   <translation>Auf die Karte bringen</translation>
  </message>
  <message>
   <source>Put on the map</source>
   <translation>Auf die Karte setzen</translation>
  </message>
  <message>
   <source>Put something between two others</source>
   <translation>Etwas zwischen zwei andere setzen</translation>
  </message>
  <message>
   <source>Put something new on the map</source>
   <translation>Etwas Neues auf die Karte setzen</translation>
  </message>
  <message>
   <source>Question</source>
   <translation>Frage</translation>
  </message>
  <message>
   <source>Questions</source>
   <translation>Fragen</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>Beenden</translation>
  </message>
  <message>
   <source>Quote</source>
   <translation>Zitat</translation>
  </message>
  <message>
   <source>Quote comments</source>
   <translation>Kommentare zitieren</translation>
  </message>
  <message>
   <source>Quotes</source>
   <translation>Zitate</translation>
  </message>
  <message>
   <source>Raise the emotion</source>
   <translation>Emotion heben</translation>
  </message>
  <message>
   <source>Raise the emotion much</source>
   <translation>Emotion stark heben</translation>
  </message>
  <message>
   <source>Rare touchpoints</source>
   <translation>Seltene Kontakte</translation>
  </message>
  <message>
   <source>Reach</source>
   <translation>Reichweite</translation>
  </message>
  <message>
   <source>Reached by</source>
   <translation>Erreicht von</translation>
  </message>
  <message>
   <source>Reached by {0} % of {1} journeys (95 % interval: {2} to {3} %).</source>
   <translation>Erreicht von {0} % von {1} Reisen (95-%-Intervall: {2} bis {3} %).</translation>
  </message>
  <message>
   <source>Reached by {0} percentage points less than in “{1}” (95 % interval: {2} to {3}).</source>
   <translation>Erreicht von {0} Prozentpunkten weniger als in „{1}“ (95-%-Intervall: {2} bis {3}).</translation>
  </message>
  <message>
   <source>Reached by {0} percentage points more than in “{1}” (95 % interval: {2} to {3}).</source>
   <translation>Erreicht von {0} Prozentpunkten mehr als in „{1}“ (95-%-Intervall: {2} bis {3}).</translation>
  </message>
  <message>
   <source>Reached {0} times in each of these journeys (mean).</source>
   <translation>In jeder dieser Reisen {0}-mal erreicht (Mittel).</translation>
  </message>
  <message>
   <source>Read the file again</source>
   <translation>Die Datei neu lesen</translation>
  </message>
  <message>
   <source>Reading the log…</source>
   <translation>Das Protokoll wird gelesen …</translation>
  </message>
  <message>
   <source>Reasons</source>
   <translation>Gründe</translation>
  </message>
  <message>
   <source>Recent</source>
   <translation>Zuletzt geöffnet</translation>
  </message>
  <message>
   <source>Redacted</source>
   <translation>Geschwärzt</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>Wiederholen</translation>
  </message>
  <message>
   <source>Redo {0}</source>
   <translation>Wiederholen: {0}</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <source>Remove from this list</source>
   <translation>Aus dieser Liste entfernen</translation>
  </message>
  <message>
   <source>Remove the empty path</source>
   <translation>Leeren Pfad entfernen</translation>
  </message>
  <message>
   <source>Remove the unused channel</source>
   <translation>Unbenutzten Kanal entfernen</translation>
  </message>
  <message>
   <source>Remove {name} from this list</source>
   <translation>{name} aus dieser Liste entfernen</translation>
  </message>
  <message>
   <source>Removed</source>
   <translation>Entfallen</translation>
  </message>
  <message>
   <source>Removed, also from {0}. Ctrl+Z brings everything back.</source>
   <translation>Entfernt, auch hier: {0}. Strg+Z holt alles zurück.</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>Umbenennen</translation>
  </message>
  <message>
   <source>Reopen</source>
   <translation>Wieder öffnen</translation>
  </message>
  <message>
   <source>Reopen gap</source>
   <translation>Lücke wieder öffnen</translation>
  </message>
  <message>
   <source>Reorder paths</source>
   <translation>Pfade umordnen</translation>
  </message>
  <message>
   <source>Replace</source>
   <translation>Ersetzen</translation>
  </message>
  <message>
   <source>Replace all</source>
   <translation>Alle ersetzen</translation>
  </message>
  <message>
   <source>Replace with</source>
   <translation>Ersetzen durch</translation>
  </message>
  <message>
   <source>Replace “{name}”?</source>
   <translation>„{name}“ ersetzen?</translation>
  </message>
  <message>
   <source>Replaced 1.</source>
   <translation>1 ersetzt.</translation>
  </message>
  <message numerus="yes">
   <source>Replaced {0} in %Ln place(s).</source>
   <translation>
    <numerusform>{0} an %Ln Stelle ersetzt.</numerusform>
    <numerusform>{0} an %Ln Stellen ersetzt.</numerusform>
   </translation>
  </message>
  <message>
   <source>Replaces the file of that name.</source>
   <translation>Ersetzt die Datei dieses Namens.</translation>
  </message>
  <message>
   <source>Replaces {n} files.</source>
   <translation>Ersetzt {n} Dateien.</translation>
  </message>
  <message>
   <source>Replace…</source>
   <translation>Ersetzen …</translation>
  </message>
  <message>
   <source>Research</source>
   <translation>Forschung</translation>
  </message>
  <message>
   <source>Reset the layout</source>
   <translation>Anordnung zurücksetzen</translation>
  </message>
  <message>
   <source>Resize</source>
   <translation>Größe ändern</translation>
  </message>
  <message>
   <source>Resolution, dots an inch</source>
   <translation>Auflösung, Punkte je Zoll</translation>
  </message>
  <message>
   <source>Rests on</source>
   <translation>Beruht auf</translation>
  </message>
  <message>
   <source>Return</source>
   <translation>Eingabe</translation>
  </message>
  <message>
   <source>Right click, Menu</source>
   <translation>Rechts klicken, Menütaste</translation>
  </message>
  <message>
   <source>Rows</source>
   <translation>Zeilen</translation>
  </message>
  <message>
   <source>Rows left out, {0}: {1}.</source>
   <translation>Ausgelassene Zeilen, {0}: {1}.</translation>
  </message>
  <message>
   <source>Sales</source>
   <translation>Vertrieb</translation>
  </message>
  <message>
   <source>Samples large enough</source>
   <translation>Stichproben sind groß genug</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Speichern</translation>
  </message>
  <message>
   <source>Save as</source>
   <translation>Speichern unter</translation>
  </message>
  <message>
   <source>Save as a list…</source>
   <translation>Als Liste speichern …</translation>
  </message>
  <message>
   <source>Save as…</source>
   <translation>Speichern unter …</translation>
  </message>
  <message>
   <source>Save it as CSV again</source>
   <translation>Noch einmal als CSV speichern</translation>
  </message>
  <message>
   <source>Save it as CSV in UTF-8 and try again</source>
   <translation>Als CSV in UTF-8 speichern und noch einmal versuchen</translation>
  </message>
  <message>
   <source>Save it as UTF-8 and try again</source>
   <translation>Als UTF-8 speichern und noch einmal versuchen</translation>
  </message>
  <message>
   <source>Save it as XLSX</source>
   <translation>Die Datei als XLSX speichern</translation>
  </message>
  <message>
   <source>Save it as XLSX again</source>
   <translation>Noch einmal als XLSX speichern</translation>
  </message>
  <message>
   <source>Save it elsewhere</source>
   <translation>Anderswo speichern</translation>
  </message>
  <message>
   <source>Save it on another disk</source>
   <translation>Auf einem anderen Datenträger speichern</translation>
  </message>
  <message>
   <source>Save it under another name or elsewhere</source>
   <translation>Unter anderem Namen oder anderswo speichern</translation>
  </message>
  <message>
   <source>Save it without a password</source>
   <translation>Ohne Passwort speichern</translation>
  </message>
  <message>
   <source>Save the changes to “{name}”?</source>
   <translation>Änderungen an „{name}“ speichern?</translation>
  </message>
  <message>
   <source>Save the rows</source>
   <translation>Zeilen speichern</translation>
  </message>
  <message>
   <source>Save the stages as a list</source>
   <translation>Phasen als Liste speichern</translation>
  </message>
  <message>
   <source>Save unusable rows…</source>
   <translation>Unbrauchbare Zeilen speichern …</translation>
  </message>
  <message>
   <source>Saved</source>
   <translation>Gespeichert</translation>
  </message>
  <message>
   <source>Saved {0}</source>
   <translation>{0} gespeichert</translation>
  </message>
  <message>
   <source>Scale of scores</source>
   <translation>Skala der Werte</translation>
  </message>
  <message>
   <source>Scenario</source>
   <translation>Szenario</translation>
  </message>
  <message>
   <source>Scenario named</source>
   <translation>Szenario ist genannt</translation>
  </message>
  <message>
   <source>Score</source>
   <translation>Bewertung</translation>
  </message>
  <message>
   <source>Scored {0} higher than in “{1}” (95 % interval: {2} to {3}).</source>
   <translation>Um {0} höher bewertet als in „{1}“ (95-%-Intervall: {2} bis {3}).</translation>
  </message>
  <message>
   <source>Scored {0} lower than in “{1}” (95 % interval: {2} to {3}).</source>
   <translation>Um {0} niedriger bewertet als in „{1}“ (95-%-Intervall: {2} bis {3}).</translation>
  </message>
  <message>
   <source>Scores left out, as they are no number: {0}.</source>
   <translation>Werte, die keine Zahlen sind und deshalb fehlen: {0}.</translation>
  </message>
  <message>
   <source>Scores were read on a scale from {0} to {1}.</source>
   <translation>Bewertungen wurden auf einer Skala von {0} bis {1} gelesen.</translation>
  </message>
  <message>
   <source>Scrolls; zooms with Ctrl</source>
   <translation>Rollt; zoomt mit Strg</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>Suchen</translation>
  </message>
  <message>
   <source>Search icons, such as “truck”</source>
   <translation>Symbole suchen (englisch), etwa „truck“</translation>
  </message>
  <message>
   <source>Search the help</source>
   <translation>In der Hilfe suchen</translation>
  </message>
  <message>
   <source>Search the list</source>
   <translation>In der Liste suchen</translation>
  </message>
  <message>
   <source>See what your customers go through, and where it breaks.</source>
   <translation>Sehen, was Kunden erleben, und wo es bricht.</translation>
  </message>
  <message>
   <source>Segment</source>
   <translation>Segment</translation>
  </message>
  <message>
   <source>Segment gap</source>
   <translation>Lücke im Segment</translation>
  </message>
  <message>
   <source>Segment whose swimlane to put in</source>
   <translation>Segment, dessen Bahn eingesetzt wird</translation>
  </message>
  <message>
   <source>Segments</source>
   <translation>Segmente</translation>
  </message>
  <message>
   <source>segments</source>
   <translation>Segmente</translation>
  </message>
  <message>
   <source>Segments compared</source>
   <translation>Segmente im Vergleich</translation>
  </message>
  <message>
   <source>Segments counted</source>
   <translation>Segmente sind gezählt</translation>
  </message>
  <message>
   <source>Segments of fewer than {0} journeys are hidden: {1}.</source>
   <translation>Segmente mit weniger als {0} Reisen sind verborgen: {1}.</translation>
  </message>
  <message>
   <source>Segments shown</source>
   <translation>Segmente sind zu sehen</translation>
  </message>
  <message>
   <source>Select</source>
   <translation>Auswählen</translation>
  </message>
  <message>
   <source>Select a card, a note, a stage or a swimlane to copy its style.</source>
   <translation>Ein Kärtchen, eine Notiz, eine Phase oder eine Bahn auswählen, um den Stil zu kopieren.</translation>
  </message>
  <message>
   <source>Select a note with a web address to open it.</source>
   <translation>Eine Notiz mit einer Webadresse auswählen, um diese zu öffnen.</translation>
  </message>
  <message>
   <source>Select a path</source>
   <translation>Einen Pfad auswählen</translation>
  </message>
  <message>
   <source>Select a path first: click one of its lines, or its name in the list.</source>
   <translation>Erst einen Pfad auswählen: eine seiner Linien anklicken, oder seinen Namen in der Liste.</translation>
  </message>
  <message>
   <source>Select a stage that is not the last one, or several that follow each other.</source>
   <translation>Eine Phase auswählen, die nicht die letzte ist, oder mehrere, die aufeinander folgen.</translation>
  </message>
  <message>
   <source>Select all</source>
   <translation>Alles auswählen</translation>
  </message>
  <message>
   <source>Select more, or less</source>
   <translation>Mehr auswählen, oder weniger</translation>
  </message>
  <message>
   <source>Select nothing</source>
   <translation>Nichts auswählen</translation>
  </message>
  <message>
   <source>Select nothing, cancel what is under way</source>
   <translation>Nichts auswählen, Laufendes abbrechen</translation>
  </message>
  <message>
   <source>Select something on the map to copy it.</source>
   <translation>Etwas auf der Karte auswählen, um es zu kopieren.</translation>
  </message>
  <message>
   <source>Select something on the map to cut it.</source>
   <translation>Etwas auf der Karte auswählen, um es auszuschneiden.</translation>
  </message>
  <message>
   <source>Select something that has an emotion; a touchpoint gets its first one when you type a number.</source>
   <translation>Etwas auswählen, das eine Emotion hat; einem Kontaktpunkt gibt man die erste, indem man eine Zahl tippt.</translation>
  </message>
  <message>
   <source>Select stages, swimlanes or lanes by their heads.</source>
   <translation>Phasen, Bahnen oder Spuren an ihren Köpfen auswählen.</translation>
  </message>
  <message>
   <source>Select the touchpoint that the new stage shall begin with, a later one than the first; or a stage.</source>
   <translation>Den Kontaktpunkt auswählen, mit dem die neue Phase beginnen soll, einen späteren als den ersten; oder eine Phase.</translation>
  </message>
  <message>
   <source>Select what a frame touches</source>
   <translation>Auswählen, was ein Rahmen berührt</translation>
  </message>
  <message>
   <source>Select where it is used</source>
   <translation>Auswählen, wo es vorkommt</translation>
  </message>
  <message>
   <source>Select where the keyboard stands</source>
   <translation>Auswählen, wo die Tastatur steht</translation>
  </message>
  <message>
   <source>Select {0} that is not collapsed to change its size.</source>
   <translation>Zum Ändern der Größe {0} auswählen, die nicht eingeklappt ist.</translation>
  </message>
  <message>
   <source>Selects it</source>
   <translation>Wählt es aus</translation>
  </message>
  <message>
   <source>Sent to the printer.</source>
   <translation>An den Drucker gesendet.</translation>
  </message>
  <message>
   <source>Service</source>
   <translation>Service</translation>
  </message>
  <message>
   <source>Set emotion</source>
   <translation>Emotion setzen</translation>
  </message>
  <message>
   <source>Several paths</source>
   <translation>Mehrere Pfade</translation>
  </message>
  <message>
   <source>Severity</source>
   <translation>Schwere</translation>
  </message>
  <message>
   <source>severity {0} of 5</source>
   <translation>Schwere {0} von 5</translation>
  </message>
  <message>
   <source>Share</source>
   <translation>Anteil</translation>
  </message>
  <message>
   <source>Shares add up</source>
   <translation>Anteile gehen auf</translation>
  </message>
  <message>
   <source>Sheet</source>
   <translation>Blatt</translation>
  </message>
  <message>
   <source>Shift+click, Ctrl+click</source>
   <translation>Umschalt+Klick, Strg+Klick</translation>
  </message>
  <message>
   <source>Shift+click, or press the key of the tool twice</source>
   <translation>Umschalt+Klick, oder die Taste des Werkzeugs zweimal drücken</translation>
  </message>
  <message>
   <source>Show a gap</source>
   <translation>Lücke zeigen</translation>
  </message>
  <message>
   <source>Show a gap in the register</source>
   <translation>Eine Lücke im Register zeigen</translation>
  </message>
  <message>
   <source>Show all</source>
   <translation>Alle zeigen</translation>
  </message>
  <message>
   <source>Show all gaps</source>
   <translation>Alle Lücken zeigen</translation>
  </message>
  <message>
   <source>Show all paths</source>
   <translation>Alle Pfade zeigen</translation>
  </message>
  <message>
   <source>Show everything hidden</source>
   <translation>Alles Ausgeblendete zeigen</translation>
  </message>
  <message>
   <source>Show everything hidden (Ctrl+Shift+.)</source>
   <translation>Alles Ausgeblendete zeigen (Strg+Umschalt+.)</translation>
  </message>
  <message>
   <source>Show in folder</source>
   <translation>Im Ordner zeigen</translation>
  </message>
  <message>
   <source>Show in the register</source>
   <translation>Im Register zeigen</translation>
  </message>
  <message>
   <source>Show only this segment</source>
   <translation>Nur dieses Segment zeigen</translation>
  </message>
  <message>
   <source>Show or dim the selected path</source>
   <translation>Ausgewählten Pfad zeigen oder abblenden</translation>
  </message>
  <message>
   <source>Show the comparison</source>
   <translation>Den Vergleich zeigen</translation>
  </message>
  <message>
   <source>Show the first steps in the next window</source>
   <translation>Erste Schritte im nächsten Fenster zeigen</translation>
  </message>
  <message>
   <source>Show the gaps</source>
   <translation>Die Lücken zeigen</translation>
  </message>
  <message>
   <source>Show the hidden swimlane</source>
   <translation>Die ausgeblendete Bahn zeigen</translation>
  </message>
  <message>
   <source>Show the selected path alone</source>
   <translation>Nur den ausgewählten Pfad zeigen</translation>
  </message>
  <message>
   <source>Show what was found</source>
   <translation>Gefundenes zeigen</translation>
  </message>
  <message>
   <source>Show {0} more</source>
   <translation>{0} weitere zeigen</translation>
  </message>
  <message>
   <source>shown</source>
   <translation>gezeigt</translation>
  </message>
  <message>
   <source>Shows the segment</source>
   <translation>Zeigt das Segment</translation>
  </message>
  <message>
   <source>Size for one look</source>
   <translation>Auf einen Blick zu fassen</translation>
  </message>
  <message>
   <source>Slide, 16:9</source>
   <translation>Folie, 16:9</translation>
  </message>
  <message>
   <source>Slide, 4:3</source>
   <translation>Folie, 4:3</translation>
  </message>
  <message>
   <source>Slides</source>
   <translation>Folien</translation>
  </message>
  <message>
   <source>So many times more leave than is usual</source>
   <translation>So viel mal mehr gehen als üblich</translation>
  </message>
  <message>
   <source>Social</source>
   <translation>Soziale Medien</translation>
  </message>
  <message>
   <source>Some of “{0}” was understood otherwise than it stands there.</source>
   <translation>Manches in „{0}“ wurde anders verstanden, als es dort steht.</translation>
  </message>
  <message>
   <source>Some scores are over 5, so all were read on a scale from 0 to 10.</source>
   <translation>Einige Wertungen liegen über 5, deshalb wurden alle auf einer Skala von 0 bis 10 gelesen.</translation>
  </message>
  <message>
   <source>Somebody else changed it since you opened it. Cancel and use “Save as…” to keep both; the other version will stay beside it, its name ending in ~.</source>
   <translation>Jemand anders hat die Datei seit dem Öffnen geändert. Abbrechen und „Speichern unter …“ wählen, um beide zu behalten; die andere Fassung bleibt daneben liegen, ihr Name endet auf ~.</translation>
  </message>
  <message>
   <source>Something went wrong that should not have. Your map is still open and unharmed; save it under another name to be safe, and send us the details below.</source>
   <translation>Etwas ist schiefgegangen, das nicht hätte schiefgehen dürfen. Die Karte ist noch offen und unversehrt; zur Sicherheit unter anderem Namen speichern und uns die Details unten schicken.</translation>
  </message>
  <message>
   <source>Sort by this column</source>
   <translation>Nach dieser Spalte sortieren</translation>
  </message>
  <message>
   <source>Source</source>
   <translation>Quelle</translation>
  </message>
  <message>
   <source>sources</source>
   <translation>Quellen</translation>
  </message>
  <message>
   <source>Sources described</source>
   <translation>Quellen sind beschrieben</translation>
  </message>
  <message>
   <source>Space shows or dims a path, Shift+Space shows it alone, Alt with ↑ or ↓ moves it</source>
   <translation>Leertaste zeigt einen Pfad oder blendet ihn ab, Umschalt+Leertaste zeigt nur ihn, Alt mit ↑ oder ↓ verschiebt ihn</translation>
  </message>
  <message>
   <source>Space+drag, middle drag, wheel, Shift+wheel</source>
   <translation>Leertaste+Ziehen, mit mittlerer Taste ziehen, Mausrad, Umschalt+Mausrad</translation>
  </message>
  <message>
   <source>Spaces stand around “{0}”. Strip them.</source>
   <translation>Um „{0}“ stehen Leerzeichen. Bitte entfernen.</translation>
  </message>
  <message>
   <source>Spark ended in the middle of its work. Look whether the cluster runs, and try again.</source>
   <translation>Spark endete mitten in der Arbeit. Nachsehen, ob der Cluster läuft, und noch einmal versuchen.</translation>
  </message>
  <message>
   <source>Speaks of</source>
   <translation>Spricht von</translation>
  </message>
  <message>
   <source>Split the stage</source>
   <translation>Phase teilen</translation>
  </message>
  <message>
   <source>Spread of the emotion</source>
   <translation>Streuung der Emotion</translation>
  </message>
  <message>
   <source>Stage</source>
   <translation>Phase</translation>
  </message>
  <message>
   <source>Stage emotions</source>
   <translation>Emotionen der Phasen</translation>
  </message>
  <message>
   <source>Stage goals</source>
   <translation>Ziele der Phasen</translation>
  </message>
  <message>
   <source>Stage touchpoints</source>
   <translation>Kontaktpunkte der Phasen</translation>
  </message>
  <message>
   <source>Stage unknown</source>
   <translation>Phase unbekannt</translation>
  </message>
  <message>
   <source>stage {0}</source>
   <translation>Phase {0}</translation>
  </message>
  <message>
   <source>Stages</source>
   <translation>Phasen</translation>
  </message>
  <message>
   <source>stages</source>
   <translation>Phasen</translation>
  </message>
  <message>
   <source>Stages are</source>
   <translation>Phasen sind</translation>
  </message>
  <message>
   <source>Start or end</source>
   <translation>Anfang oder Ende</translation>
  </message>
  <message>
   <source>Start page</source>
   <translation>Startseite</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Zustand</translation>
  </message>
  <message>
   <source>State kept</source>
   <translation>Die Karte hält, was ihr Zustand sagt</translation>
  </message>
  <message>
   <source>Status</source>
   <translation>Status</translation>
  </message>
  <message>
   <source>Stop comparing</source>
   <translation>Nicht mehr vergleichen</translation>
  </message>
  <message>
   <source>Stop comparing (Escape)</source>
   <translation>Vergleich beenden (Esc)</translation>
  </message>
  <message>
   <source>Store</source>
   <translation>Filiale</translation>
  </message>
  <message>
   <source>Storyboard</source>
   <translation>Storyboard</translation>
  </message>
  <message>
   <source>storyboards</source>
   <translation>Storyboards</translation>
  </message>
  <message>
   <source>Strip the spaces</source>
   <translation>Leerzeichen entfernen</translation>
  </message>
  <message>
   <source>Survey</source>
   <translation>Umfrage</translation>
  </message>
  <message>
   <source>Swap sides: look at the other map and compare it with this one</source>
   <translation>Seiten tauschen: die andere Karte ansehen und mit dieser vergleichen</translation>
  </message>
  <message>
   <source>Swimlane</source>
   <translation>Bahn</translation>
  </message>
  <message>
   <source>swimlanes</source>
   <translation>Bahnen</translation>
  </message>
  <message>
   <source>Take back the last step of a path that is drawn</source>
   <translation>Den letzten Schritt eines Pfads zurücknehmen, der gezeichnet wird</translation>
  </message>
  <message>
   <source>Take off a path</source>
   <translation>Von einem Pfad nehmen</translation>
  </message>
  <message>
   <source>Taller</source>
   <translation>Höher</translation>
  </message>
  <message>
   <source>Teal</source>
   <translation>Türkis</translation>
  </message>
  <message>
   <source>Template {name}</source>
   <translation>Vorlage {name}</translation>
  </message>
  <message>
   <source>Text</source>
   <translation>Text</translation>
  </message>
  <message>
   <source>Text on the map</source>
   <translation>Text auf der Karte</translation>
  </message>
  <message>
   <source>Texts trimmed</source>
   <translation>Texte ohne Leerzeichen am Rand</translation>
  </message>
  <message>
   <source>The beginning of the file is damaged.</source>
   <translation>Der Anfang der Datei ist beschädigt.</translation>
  </message>
  <message>
   <source>The bleed</source>
   <translation>Der Anschnitt</translation>
  </message>
  <message>
   <source>The column “{0}” holds {1} different touchpoints. Say which other one holds them.</source>
   <translation>Die Spalte „{0}“ enthält {1} verschiedene Touchpoints. Es muss eine andere sein.</translation>
  </message>
  <message>
   <source>The columns are as you chose them before for these headings.</source>
   <translation>Die Spalten sind so gewählt wie zuletzt bei diesen Überschriften.</translation>
  </message>
  <message>
   <source>The columns were guessed from their names and what stands in them.</source>
   <translation>Die Spalten wurden aus ihren Namen und ihrem Inhalt erraten.</translation>
  </message>
  <message>
   <source>The curve has a low here, at {0}.</source>
   <translation>Die Kurve hat hier einen Tiefpunkt, bei {0}.</translation>
  </message>
  <message>
   <source>the decision “{holder}” names “{target}”, which its map does not hold</source>
   <translation>die Entscheidung „{holder}“ nennt „{target}“, was es auf ihrer Karte nicht gibt</translation>
  </message>
  <message>
   <source>The device or department changes, and nobody says by which channel customers get there.</source>
   <translation>Gerät oder Abteilung wechseln, und niemand sagt, über welchen Kanal Kunden dorthin kommen.</translation>
  </message>
  <message>
   <source>the disk is full</source>
   <translation>der Datenträger ist voll</translation>
  </message>
  <message>
   <source>the disk is read-only</source>
   <translation>der Datenträger ist schreibgeschützt</translation>
  </message>
  <message>
   <source>the disk reports a fault</source>
   <translation>der Datenträger meldet einen Fehler</translation>
  </message>
  <message>
   <source>The document's: {font}</source>
   <translation>Die des Dokuments: {font}</translation>
  </message>
  <message>
   <source>The emotion falls by {0}, from {1} to {2}.</source>
   <translation>Die Emotion fällt um {0}, von {1} auf {2}.</translation>
  </message>
  <message>
   <source>The emotion on arrival is only {0}.</source>
   <translation>Die Emotion bei der Ankunft liegt nur bei {0}.</translation>
  </message>
  <message>
   <source>The export failed for a reason that JourneyDesk does not know; the log file says more.</source>
   <translation>Der Export ist aus einem Grund gescheitert, den JourneyDesk nicht kennt; die Protokolldatei sagt mehr.</translation>
  </message>
  <message>
   <source>The export was cancelled; nothing was written.</source>
   <translation>Der Export wurde abgebrochen; es wurde nichts geschrieben.</translation>
  </message>
  <message>
   <source>The file could not be unpacked as a whole: {0}.</source>
   <translation>Die Datei ließ sich nicht als Ganzes entpacken: {0}.</translation>
  </message>
  <message>
   <source>the file is larger than 512 MB</source>
   <translation>die Datei ist größer als 512 MB</translation>
  </message>
  <message>
   <source>The file shows {0}, one of {1} maps: {2} holds one.</source>
   <translation>Die Datei zeigt {0}, eine von {1} Karten: {2} fasst eine.</translation>
  </message>
  <message>
   <source>the file there is read-only</source>
   <translation>die Datei dort ist schreibgeschützt</translation>
  </message>
  <message>
   <source>the file would be larger than the disk allows</source>
   <translation>die Datei würde größer, als der Datenträger erlaubt</translation>
  </message>
  <message numerus="yes">
   <source>The filter hides all %Ln gap(s).</source>
   <translation>
    <numerusform>Der Filter verbirgt die einzige Lücke.</numerusform>
    <numerusform>Der Filter verbirgt alle %Ln Lücken.</numerusform>
   </translation>
  </message>
  <message>
   <source>The first rows</source>
   <translation>Die ersten Zeilen</translation>
  </message>
  <message>
   <source>The first sheet of “{0}” holds no rows under its headings. Choose another file.</source>
   <translation>Das erste Blatt von „{0}“ hat keine Zeilen unter den Überschriften. Eine andere Datei wählen.</translation>
  </message>
  <message>
   <source>the folder does not exist</source>
   <translation>den Ordner gibt es nicht</translation>
  </message>
  <message>
   <source>the folder is there, but takes no new files</source>
   <translation>der Ordner ist da, nimmt aber keine neuen Dateien auf</translation>
  </message>
  <message>
   <source>The font {0} may not be embedded: JourneyDesk's own stands in for it.</source>
   <translation>Die Schrift {0} darf nicht eingebettet werden: Die von JourneyDesk steht dafür.</translation>
  </message>
  <message>
   <source>The font {0} may not be embedded: {1}.</source>
   <translation>Die Schrift {0} darf nicht eingebettet werden: {1}.</translation>
  </message>
  <message>
   <source>The gap in full</source>
   <translation>Die Lücke im Ganzen</translation>
  </message>
  <message>
   <source>The letters of {0} are pictures: JourneyDesk's own font stands in for it.</source>
   <translation>Die Buchstaben von {0} sind Bilder: Die Schrift von JourneyDesk steht dafür.</translation>
  </message>
  <message>
   <source>The log cannot be used for a reason that JourneyDesk does not know; the log file says more.</source>
   <translation>Das Protokoll lässt sich aus einem Grund nicht verwenden, den JourneyDesk nicht kennt; die Logdatei des Programms sagt mehr.</translation>
  </message>
  <message>
   <source>The log has no column “{0}”. It has: {1}.</source>
   <translation>Das Protokoll hat keine Spalte „{0}“. Es hat: {1}.</translation>
  </message>
  <message>
   <source>The log names no stages: they were proposed from the order of the touchpoints.</source>
   <translation>Das Protokoll nennt keine Phasen; vorgeschlagen sind welche nach der Reihenfolge der Kontaktpunkte.</translation>
  </message>
  <message>
   <source>The logo is no picture that can be read, and was left out. Choose another under Branding.</source>
   <translation>Das Logo ist kein lesbares Bild und wurde weggelassen. Unter „Auftritt“ lässt sich ein anderes wählen.</translation>
  </message>
  <message>
   <source>the logo is the picture “{target}”, which the document does not hold</source>
   <translation>das Logo ist das Bild „{target}“, das nicht im Dokument ist</translation>
  </message>
  <message>
   <source>The lowest score is the best</source>
   <translation>Der niedrigste Wert ist der beste</translation>
  </message>
  <message>
   <source>The map has {0} touchpoints, which makes it wide. Rare ones can become one.</source>
   <translation>Die Karte hat {0} Kontaktpunkte und wird dadurch breit. Seltene lassen sich zusammenfassen.</translation>
  </message>
  <message>
   <source>The map needs a stage and a swimlane before it can hold pictures.</source>
   <translation>Die Karte braucht eine Phase und eine Bahn, bevor sie Bilder aufnehmen kann.</translation>
  </message>
  <message>
   <source>The map says what really happened and names no evidence. Attach some, or call it current.</source>
   <translation>Die Karte sagt, was wirklich geschah, und nennt keine Belege. Bitte welche anhängen, oder sie als Ist-Zustand führen.</translation>
  </message>
  <message>
   <source>The map that it was compared with is no longer there. Choose another one.</source>
   <translation>Die Karte, mit der verglichen wurde, ist nicht mehr da. Bitte eine andere wählen.</translation>
  </message>
  <message>
   <source>The map that was compared is no longer in this document.</source>
   <translation>Die verglichene Karte ist nicht mehr in diesem Dokument.</translation>
  </message>
  <message>
   <source>The map “{0}”</source>
   <translation>Die Karte „{0}“</translation>
  </message>
  <message>
   <source>The margin</source>
   <translation>Der Rand</translation>
  </message>
  <message>
   <source>The mean emotion is {0} (n = {1}), {2} below that of the others, {3} (n = {4}).</source>
   <translation>Die mittlere Emotion liegt bei {0} (n = {1}), um {2} unter der der anderen, {3} (n = {4}).</translation>
  </message>
  <message>
   <source>The mean emotion is {0}, {1} below that of the others, {2} (n unknown).</source>
   <translation>Die mittlere Emotion liegt bei {0}, um {1} unter der der anderen, {2} (n unbekannt).</translation>
  </message>
  <message>
   <source>The mean lies in it with 95 % confidence</source>
   <translation>Der Mittelwert liegt darin mit 95 % Sicherheit</translation>
  </message>
  <message>
   <source>The minimap is hidden.</source>
   <translation>Die Übersicht ist ausgeblendet.</translation>
  </message>
  <message>
   <source>The minimap shows itself when the map is larger than the window.</source>
   <translation>Die Übersicht erscheint, wenn die Karte größer als das Fenster ist.</translation>
  </message>
  <message>
   <source>the name cannot be used</source>
   <translation>der Name lässt sich nicht verwenden</translation>
  </message>
  <message>
   <source>the name has no ending that says the kind</source>
   <translation>dem Namen fehlt eine Endung, die die Art sagt</translation>
  </message>
  <message>
   <source>the name is too long</source>
   <translation>der Name ist zu lang</translation>
  </message>
  <message>
   <source>the name of an entry leads outside of the file</source>
   <translation>der Name eines Eintrags führt aus der Datei hinaus</translation>
  </message>
  <message>
   <source>The numbers from which on something counts as a gap</source>
   <translation>Die Zahlen, von denen an etwas als Lücke gilt</translation>
  </message>
  <message>
   <source>The opportunity that answers it has no owner.</source>
   <translation>Die Chance, die ihn beantwortet, hat niemanden, der zuständig ist.</translation>
  </message>
  <message>
   <source>The overlap</source>
   <translation>Die Überlappung</translation>
  </message>
  <message>
   <source>The pain point could stand on any map. Say what happened, where, and what it cost the customer.</source>
   <translation>Der Schmerzpunkt könnte auf jeder Karte stehen. Bitte sagen, was wo geschah und was es die Kunden kostete.</translation>
  </message>
  <message>
   <source>The path meets no touchpoint. Draw it, or remove it.</source>
   <translation>Der Pfad trifft keinen Kontaktpunkt. Bitte zeichnen oder entfernen.</translation>
  </message>
  <message>
   <source>The path stops before the end. Lead it on or back, or say at its last touchpoint who gives up.</source>
   <translation>Der Pfad hört vor dem Ende auf. Bitte weiter- oder zurückführen, oder am letzten Kontaktpunkt sagen, wer aufgibt.</translation>
  </message>
  <message>
   <source>The path “{0}” is taken by {1} % of “{2}” and {3} % of “{4}”: {5}.</source>
   <translation>Den Pfad „{0}“ nehmen {1} % von „{2}“ und {3} % von „{4}“: {5}.</translation>
  </message>
  <message>
   <source>The picture</source>
   <translation>Das Bild</translation>
  </message>
  <message>
   <source>The picture could not be made for an unknown reason; the log file says more.</source>
   <translation>Das Bild ließ sich aus unbekanntem Grund nicht erstellen; die Protokolldatei sagt mehr.</translation>
  </message>
  <message>
   <source>The picture is only a link. Save it to a file and take that.</source>
   <translation>Das Bild ist nur ein Link. Es in einer Datei speichern und diese nehmen.</translation>
  </message>
  <message>
   <source>The picture was scaled down from {w} × {h}.</source>
   <translation>Das Bild wurde von {w} × {h} verkleinert.</translation>
  </message>
  <message>
   <source>The picture would have {0} × {1} pixels: a side can have at most {2}, all {3}. Choose at most {4} dpi (scale {5}), or PDF, which is sharp at any size.</source>
   <translation>Das Bild hätte {0} × {1} Pixel: Eine Seite kann höchstens {2} haben, alle zusammen {3}. Höchstens {4} dpi wählen (Maßstab {5}), oder PDF, das in jeder Größe scharf ist.</translation>
  </message>
  <message>
   <source>The resolution</source>
   <translation>Die Auflösung</translation>
  </message>
  <message>
   <source>The row {0} was left out.</source>
   <translation>Die Zeile {0} wurde weggelassen.</translation>
  </message>
  <message>
   <source>The scale</source>
   <translation>Der Maßstab</translation>
  </message>
  <message>
   <source>The scenario is not named. Say from when to when, and in which case, this happens.</source>
   <translation>Das Szenario ist nicht genannt. Bitte sagen, von wann bis wann und in welchem Fall dies geschieht.</translation>
  </message>
  <message>
   <source>The segment has no swimlane. Add one, or remove the segment.</source>
   <translation>Das Segment hat keine Bahn. Bitte eine anlegen, oder das Segment entfernen.</translation>
  </message>
  <message>
   <source>The segment is hidden on every map. Show it before people take the others for everybody.</source>
   <translation>Das Segment ist auf jeder Karte verborgen. Bitte zeigen, bevor man die anderen für alle hält.</translation>
  </message>
  <message>
   <source>The shares add up to {0}. Correct those that count customers twice.</source>
   <translation>Die Anteile ergeben zusammen {0}. Bitte die berichtigen, die Kunden doppelt zählen.</translation>
  </message>
  <message>
   <source>The sheet {0} has its stages as rows.</source>
   <translation>Im Blatt {0} sind die Phasen Zeilen.</translation>
  </message>
  <message>
   <source>The sheet {0} is cut: Excel holds {1} rows and {2} columns.</source>
   <translation>Das Blatt {0} ist gekürzt: Excel fasst {1} Zeilen und {2} Spalten.</translation>
  </message>
  <message>
   <source>The sheet {0} is no journey table and was left out.</source>
   <translation>Das Blatt {0} ist keine Tabelle einer Reise und wurde weggelassen.</translation>
  </message>
  <message>
   <source>The sheet {0} says otherwise than the maps do now. It is found by the program and only to be read: nothing of it was taken over.</source>
   <translation>Das Blatt {0} sagt anderes als die Karten jetzt. Das Programm findet es selbst, es ist nur zum Lesen: Nichts davon wurde übernommen.</translation>
  </message>
  <message>
   <source>The source is older than {0} days. Look whether it still holds.</source>
   <translation>Die Quelle ist älter als {0} Tage. Bitte prüfen, ob sie noch gilt.</translation>
  </message>
  <message>
   <source>The source measures {0} customers, fewer than {1}. Ask more, or show it as a tendency.</source>
   <translation>Die Quelle misst {0} Kunden, weniger als {1}. Bitte mehr fragen, oder es als Tendenz zeigen.</translation>
  </message>
  <message>
   <source>The Spark master “{0}” cannot be used: {1}. Say --spark-master as local[2], spark://HOST:7077, yarn or k8s://…, and see whether it runs.</source>
   <translation>Der Spark-Master „{0}“ ist nicht zu gebrauchen: {1}. --spark-master als local[2], spark://HOST:7077, yarn oder k8s://… angeben und nachsehen, ob er läuft.</translation>
  </message>
  <message>
   <source>the swimlane “{holder}” is compared with “{target}”, which is no other one of its map</source>
   <translation>die Bahn „{holder}“ wird mit „{target}“ verglichen, was keine andere Bahn ihrer Karte ist</translation>
  </message>
  <message>
   <source>the swimlane “{holder}” names the {field} “{target}”, which the document does not hold</source>
   <translation>die Bahn „{holder}“ nennt „{target}“ ({field}), was es im Dokument nicht gibt</translation>
  </message>
  <message>
   <source>The table has {0}, and a map takes {1} at once. Copy a part of it.</source>
   <translation>Die Tabelle hat {0}, und eine Karte nimmt {1} auf einmal auf. Einen Teil davon kopieren.</translation>
  </message>
  <message>
   <source>The table, and what each row is</source>
   <translation>Die Tabelle und was jede Zeile ist</translation>
  </message>
  <message>
   <source>The text is longer than a map takes at once: only its beginning was pasted.</source>
   <translation>Der Text ist länger, als eine Karte auf einmal aufnimmt: Nur sein Anfang wurde eingefügt.</translation>
  </message>
  <message>
   <source>The text of the document is damaged: {0}. What stands behind that place is lost.</source>
   <translation>Der Text des Dokuments ist beschädigt: {0}. Was hinter dieser Stelle steht, ist verloren.</translation>
  </message>
  <message>
   <source>The whole stage</source>
   <translation>Die ganze Phase</translation>
  </message>
  <message>
   <source>The window cannot be opened</source>
   <translation>Das Fenster lässt sich nicht öffnen</translation>
  </message>
  <message>
   <source>There are no templates in this installation.</source>
   <translation>In dieser Installation gibt es keine Vorlagen.</translation>
  </message>
  <message>
   <source>There are none.</source>
   <translation>Es gibt keine.</translation>
  </message>
  <message>
   <source>There is a file of that name already.</source>
   <translation>Es gibt schon eine Datei dieses Namens.</translation>
  </message>
  <message>
   <source>There is no browser that opens {0}.</source>
   <translation>Es gibt keinen Browser, der {0} öffnet.</translation>
  </message>
  <message>
   <source>There is no font {0} on this computer: JourneyDesk's own stands in for it.</source>
   <translation>Die Schrift {0} ist nicht auf diesem Computer: Die von JourneyDesk steht dafür.</translation>
  </message>
  <message>
   <source>there is no such file in {0}</source>
   <translation>in {0} gibt es diese Datei nicht</translation>
  </message>
  <message>
   <source>There is no {0} {1}. Choose one of: {2}.</source>
   <translation>{0} {1} gibt es nicht. Zur Wahl stehen: {2}.</translation>
  </message>
  <message>
   <source>There is not enough memory. Choose a lower resolution.</source>
   <translation>Der Speicher reicht nicht. Eine geringere Auflösung wählen.</translation>
  </message>
  <message>
   <source>There is not enough memory. Select a part.</source>
   <translation>Der Speicher reicht nicht. Einen Teil auswählen.</translation>
  </message>
  <message>
   <source>There is nothing on the clipboard that this map could hold.</source>
   <translation>In der Zwischenablage ist nichts, was diese Karte aufnehmen kann.</translation>
  </message>
  <message>
   <source>These figures, drop-off and wait are from “{0}”.</source>
   <translation>Diese Zahlen, Abbruch und Wartezeit stammen aus „{0}“.</translation>
  </message>
  <message>
   <source>These have nothing in common that could be changed together.</source>
   <translation>Diese haben nichts gemeinsam, was sich zusammen ändern ließe.</translation>
  </message>
  <message>
   <source>They wait for</source>
   <translation>Wartezeit von</translation>
  </message>
  <message>
   <source>This does not fit here: {reason}.</source>
   <translation>Das passt hier nicht: {reason}.</translation>
  </message>
  <message>
   <source>This JourneyDesk comes without Apache Spark, and nothing can be added to it. Let DuckDB count (without --engine spark), or use a JourneyDesk that is installed in a Python of yours: `pip install 'journeydesk[spark]'`.</source>
   <translation>Dieses JourneyDesk kommt ohne Apache Spark, und es lässt sich nichts hinzufügen. DuckDB zählen lassen (ohne --engine spark), oder ein JourneyDesk verwenden, das in einem eigenen Python installiert ist: `pip install 'journeydesk[spark]'`.</translation>
  </message>
  <message>
   <source>Thought</source>
   <translation>Gedanke</translation>
  </message>
  <message>
   <source>Thoughts</source>
   <translation>Gedanken</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>Zeit</translation>
  </message>
  <message>
   <source>Title</source>
   <translation>Titel</translation>
  </message>
  <message>
   <source>Title of the map</source>
   <translation>Titel der Karte</translation>
  </message>
  <message>
   <source>Title of the stage</source>
   <translation>Titel der Phase</translation>
  </message>
  <message>
   <source>Titles written</source>
   <translation>Titel sind geschrieben</translation>
  </message>
  <message>
   <source>To be said again</source>
   <translation>Noch einmal zu sagen</translation>
  </message>
  <message>
   <source>today, {time}</source>
   <translation>heute, {time}</translation>
  </message>
  <message>
   <source>Told in more detail by</source>
   <translation>Genauer erzählt von</translation>
  </message>
  <message>
   <source>too much of it is damaged</source>
   <translation>zu viel davon ist beschädigt</translation>
  </message>
  <message>
   <source>Toolbar</source>
   <translation>Werkzeugleiste</translation>
  </message>
  <message>
   <source>Touchpoint</source>
   <translation>Kontaktpunkt</translation>
  </message>
  <message>
   <source>Touchpoint lane</source>
   <translation>Kontaktpunktspur</translation>
  </message>
  <message>
   <source>touchpoint lanes</source>
   <translation>Kontaktpunktspuren</translation>
  </message>
  <message>
   <source>Touchpoints</source>
   <translation>Kontaktpunkte</translation>
  </message>
  <message>
   <source>touchpoints</source>
   <translation>Kontaktpunkte</translation>
  </message>
  <message>
   <source>Touchpoints counted</source>
   <translation>Gezählte Kontaktpunkte</translation>
  </message>
  <message>
   <source>Touchpoints of fewer than {0} journeys are hidden: {1}, {2} % of all events.</source>
   <translation>Kontaktpunkte mit weniger als {0} Reisen sind verborgen: {1}, das sind {2} % aller Ereignisse.</translation>
  </message>
  <message>
   <source>Touchpoints of the path</source>
   <translation>Kontaktpunkte des Pfads</translation>
  </message>
  <message>
   <source>Touchpoints of “{0}”</source>
   <translation>Kontaktpunkte von „{0}“</translation>
  </message>
  <message>
   <source>Touchpoints on paths</source>
   <translation>Kontaktpunkte liegen auf Pfaden</translation>
  </message>
  <message>
   <source>Touchpoints whose details say how long they lasted: {0}.</source>
   <translation>Kontaktpunkte, deren Details sagen, wie lange sie dauerten: {0}.</translation>
  </message>
  <message>
   <source>Transparent background</source>
   <translation>Durchsichtiger Hintergrund</translation>
  </message>
  <message>
   <source>Try a copy of it</source>
   <translation>Eine Kopie davon versuchen</translation>
  </message>
  <message>
   <source>Turned</source>
   <translation>Ausrichtung</translation>
  </message>
  <message>
   <source>two elements have the id “{id}”</source>
   <translation>zwei Elemente haben die Kennung „{id}“</translation>
  </message>
  <message>
   <source>Type an emotion</source>
   <translation>Eine Emotion tippen</translation>
  </message>
  <message>
   <source>Unclear</source>
   <translation>Unklar</translation>
  </message>
  <message>
   <source>Undecided</source>
   <translation>Offen</translation>
  </message>
  <message>
   <source>Understand that there is a way</source>
   <translation>Verstehen, dass es einen Weg gibt</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Rückgängig</translation>
  </message>
  <message>
   <source>Undo {0}</source>
   <translation>Rückgängig: {0}</translation>
  </message>
  <message>
   <source>Unexplained jump</source>
   <translation>Unerklärter Sprung</translation>
  </message>
  <message>
   <source>Unit</source>
   <translation>Einheit</translation>
  </message>
  <message>
   <source>Unknown</source>
   <translation>Unbekannt</translation>
  </message>
  <message>
   <source>unknown</source>
   <translation>unbekannt</translation>
  </message>
  <message>
   <source>Unsaved changes</source>
   <translation>Nicht gespeichert</translation>
  </message>
  <message>
   <source>Untitled</source>
   <translation>Ohne Titel</translation>
  </message>
  <message>
   <source>Untitled map</source>
   <translation>Karte ohne Titel</translation>
  </message>
  <message>
   <source>Up to three of each touchpoint that five people commented on, word for word. Those with addresses or numbers of customers are left out, those with names are not.</source>
   <translation>Bis zu drei je Kontaktpunkt, zu dem fünf Menschen etwas sagten, wörtlich. Kommentare mit Adressen und Nummern von Kunden bleiben draußen, solche mit Namen nicht.</translation>
  </message>
  <message>
   <source>Update from a workbook</source>
   <translation>Aus einer Arbeitsmappe aktualisieren</translation>
  </message>
  <message>
   <source>Update from a workbook…</source>
   <translation>Aus einer Arbeitsmappe aktualisieren …</translation>
  </message>
  <message>
   <source>Use</source>
   <translation>Nutzen</translation>
  </message>
  <message>
   <source>Use fewer or smaller pictures, or split the document</source>
   <translation>Weniger oder kleinere Bilder nehmen, oder das Dokument teilen</translation>
  </message>
  <message numerus="yes">
   <source>Used %Ln time(s).</source>
   <translation>
    <numerusform>Einmal verwendet.</numerusform>
    <numerusform>%Ln-mal verwendet.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Used by %Ln swimlane(s), going with it.</source>
   <translation>
    <numerusform>Von einer Bahn verwendet, die mit entfernt wird.</numerusform>
    <numerusform>Von %Ln Bahnen verwendet, die mit entfernt werden.</numerusform>
   </translation>
  </message>
  <message>
   <source>Usual path</source>
   <translation>Üblicher Pfad</translation>
  </message>
  <message>
   <source>Value</source>
   <translation>Wert</translation>
  </message>
  <message>
   <source>Value on the curve</source>
   <translation>Wert auf der Kurve</translation>
  </message>
  <message>
   <source>Values</source>
   <translation>Werte</translation>
  </message>
  <message>
   <source>Version</source>
   <translation>Version</translation>
  </message>
  <message>
   <source>Violet</source>
   <translation>Violett</translation>
  </message>
  <message>
   <source>Wait before it</source>
   <translation>Wartezeit davor</translation>
  </message>
  <message>
   <source>Wait, hours</source>
   <translation>Wartezeit, Stunden</translation>
  </message>
  <message>
   <source>Walk in reading order</source>
   <translation>In Lesereihenfolge weitergehen</translation>
  </message>
  <message>
   <source>Walk over the map while nothing is selected</source>
   <translation>Über die Karte gehen, solange nichts ausgewählt ist</translation>
  </message>
  <message>
   <source>Walk to the end of a row while nothing is selected</source>
   <translation>Ans Ende einer Zeile gehen, solange nichts ausgewählt ist</translation>
  </message>
  <message>
   <source>Warning</source>
   <translation>Warnung</translation>
  </message>
  <message>
   <source>Web</source>
   <translation>Web</translation>
  </message>
  <message>
   <source>Website</source>
   <translation>Website</translation>
  </message>
  <message>
   <source>What could be better</source>
   <translation>Was besser sein könnte</translation>
  </message>
  <message>
   <source>What could be tried</source>
   <translation>Was man versuchen könnte</translation>
  </message>
  <message>
   <source>What customers do</source>
   <translation>Was Kunden tun</translation>
  </message>
  <message>
   <source>What customers do not see</source>
   <translation>Was Kunden nicht sehen</translation>
  </message>
  <message>
   <source>What customers had said before is lost.</source>
   <translation>Was Kunden vorher gesagt hatten, ist verloren.</translation>
  </message>
  <message>
   <source>What customers said</source>
   <translation>Was Kunden gesagt haben</translation>
  </message>
  <message>
   <source>What customers think</source>
   <translation>Was Kunden denken</translation>
  </message>
  <message>
   <source>What customers want</source>
   <translation>Was Kunden wollen</translation>
  </message>
  <message>
   <source>What do you want to do?</source>
   <translation>Was soll geschehen?</translation>
  </message>
  <message>
   <source>What found no room here</source>
   <translation>Was hier keinen Platz fand</translation>
  </message>
  <message>
   <source>what happened (--touchpoint NAME)</source>
   <translation>was geschah (--touchpoint NAME)</translation>
  </message>
  <message>
   <source>What happens here</source>
   <translation>Was hier geschieht</translation>
  </message>
  <message>
   <source>What happens on this step</source>
   <translation>Was auf diesem Schritt geschieht</translation>
  </message>
  <message>
   <source>What happens, in pictures</source>
   <translation>Was geschieht, in Bildern</translation>
  </message>
  <message>
   <source>What hurts customers</source>
   <translation>Was Kunden schmerzt</translation>
  </message>
  <message>
   <source>What is known</source>
   <translation>Was bekannt ist</translation>
  </message>
  <message>
   <source>What is not known yet</source>
   <translation>Was noch nicht bekannt ist</translation>
  </message>
  <message>
   <source>What is what</source>
   <translation>Was ist was</translation>
  </message>
  <message>
   <source>What it rests on</source>
   <translation>Worauf es beruht</translation>
  </message>
  <message>
   <source>What leads here</source>
   <translation>Was hierher führt</translation>
  </message>
  <message>
   <source>What of the log is what on the map</source>
   <translation>Was aus dem Protokoll auf der Karte was ist</translation>
  </message>
  <message>
   <source>What shall be done?</source>
   <translation>Was soll geschehen?</translation>
  </message>
  <message>
   <source>What the file holds</source>
   <translation>Was die Datei enthält</translation>
  </message>
  <message>
   <source>What the log tells</source>
   <translation>Was das Protokoll sagt</translation>
  </message>
  <message>
   <source>What the row “{0}” is</source>
   <translation>Was die Zeile „{0}“ ist</translation>
  </message>
  <message>
   <source>what they said (--comment NAME)</source>
   <translation>was gesagt wurde (--comment NAME)</translation>
  </message>
  <message>
   <source>What was said before</source>
   <translation>Was vorher gesagt wurde</translation>
  </message>
  <message>
   <source>When is it a gap?</source>
   <translation>Wann ist es eine Lücke?</translation>
  </message>
  <message>
   <source>when it happened (--time NAME)</source>
   <translation>wann es geschah (--time NAME)</translation>
  </message>
  <message>
   <source>Where</source>
   <translation>Wo</translation>
  </message>
  <message>
   <source>Where customers meet the company</source>
   <translation>Wo Kunden dem Unternehmen begegnen</translation>
  </message>
  <message>
   <source>Where it is kept</source>
   <translation>Wo sie liegt</translation>
  </message>
  <message>
   <source>Where to look</source>
   <translation>Wo gesucht wird</translation>
  </message>
  <message>
   <source>Where you are</source>
   <translation>Aktuelle Stelle</translation>
  </message>
  <message>
   <source>While presenting</source>
   <translation>Beim Präsentieren</translation>
  </message>
  <message>
   <source>who has no such font sees its letters in another</source>
   <translation>Wer sie nicht hat, sieht ihre Buchstaben in einer anderen</translation>
  </message>
  <message>
   <source>Whole words only</source>
   <translation>Nur ganze Wörter</translation>
  </message>
  <message>
   <source>whose journey it is (--case NAME)</source>
   <translation>wessen Reise es ist (--case NAME)</translation>
  </message>
  <message>
   <source>Why is it no gap?</source>
   <translation>Warum ist es keine Lücke?</translation>
  </message>
  <message>
   <source>Wider</source>
   <translation>Breiter</translation>
  </message>
  <message>
   <source>Width, at least</source>
   <translation>Breite, mindestens</translation>
  </message>
  <message>
   <source>Window</source>
   <translation>Fenster</translation>
  </message>
  <message>
   <source>Windows that are open now speak it once they are opened again.</source>
   <translation>Fenster, die jetzt offen sind, sprechen sie nach dem nächsten Öffnen.</translation>
  </message>
  <message>
   <source>with another number of cells than the headings</source>
   <translation>mit einer anderen Zahl von Zellen als die Überschriften</translation>
  </message>
  <message>
   <source>Without a handoff it falls by</source>
   <translation>Ohne Übergabe fällt sie um</translation>
  </message>
  <message>
   <source>without a journey</source>
   <translation>ohne Reise</translation>
  </message>
  <message>
   <source>Without a name</source>
   <translation>Ohne Namen</translation>
  </message>
  <message>
   <source>without a name</source>
   <translation>ohne Namen</translation>
  </message>
  <message>
   <source>without a time that can be read</source>
   <translation>ohne lesbare Zeit</translation>
  </message>
  <message>
   <source>Without a title</source>
   <translation>Ohne Titel</translation>
  </message>
  <message>
   <source>without a touchpoint</source>
   <translation>ohne Kontaktpunkt</translation>
  </message>
  <message>
   <source>Without quotes, names of people and files of sources</source>
   <translation>Ohne Zitate, Namen von Personen und Dateien von Quellen</translation>
  </message>
  <message>
   <source>Word</source>
   <translation>Wort</translation>
  </message>
  <message>
   <source>Words</source>
   <translation>Worte</translation>
  </message>
  <message>
   <source>Workbooks (*.xlsx *.ods)</source>
   <translation>Arbeitsmappen (*.xlsx *.ods)</translation>
  </message>
  <message>
   <source>Workshop poster</source>
   <translation>Poster für den Workshop</translation>
  </message>
  <message>
   <source>Write a number from {low} to {high}.</source>
   <translation>Eine Zahl von {low} bis {high} schreiben.</translation>
  </message>
  <message>
   <source>Write a number of days, 1 or more.</source>
   <translation>Eine Zahl von Tagen eingeben, mindestens 1.</translation>
  </message>
  <message>
   <source>Write a number of hours, more than 0.</source>
   <translation>Eine Zahl von Stunden eingeben, mehr als 0.</translation>
  </message>
  <message>
   <source>Write a number of hours, such as 1.5.</source>
   <translation>Eine Zahl von Stunden schreiben, etwa 1,5.</translation>
  </message>
  <message>
   <source>Write a number, such as 4.2.</source>
   <translation>Eine Zahl schreiben, etwa 4,2.</translation>
  </message>
  <message>
   <source>Write a share from 0 to 100 per cent.</source>
   <translation>Einen Anteil von 0 bis 100 Prozent schreiben.</translation>
  </message>
  <message>
   <source>Write a whole number, such as 412.</source>
   <translation>Eine ganze Zahl schreiben, etwa 412.</translation>
  </message>
  <message>
   <source>Write an emotion as a number from −2 to 2, such as −1.2.</source>
   <translation>Eine Emotion als Zahl von −2 bis 2 schreiben, etwa −1,2.</translation>
  </message>
  <message>
   <source>Write by how much, more than 0 and at most 4.</source>
   <translation>Eingeben, um wie viel: mehr als 0 und höchstens 4.</translation>
  </message>
  <message>
   <source>Write how far through the stage it stands, from 0 to 100 per cent.</source>
   <translation>Schreiben, wie weit in der Phase der Punkt steht, von 0 bis 100 Prozent.</translation>
  </message>
  <message>
   <source>Write how many times as much, 1 or more.</source>
   <translation>Eingeben, wie viel mal so viel, mindestens 1.</translation>
  </message>
  <message>
   <source>Write how many, 1 or more.</source>
   <translation>Eingeben, wie viele, mindestens 1.</translation>
  </message>
  <message>
   <source>Write the date as year-month-day, such as 2026-09-30.</source>
   <translation>Das Datum als Jahr-Monat-Tag schreiben, etwa 2026-09-30.</translation>
  </message>
  <message>
   <source>Write the standard deviation of the emotion, from 0 to 3.</source>
   <translation>Die Standardabweichung der Emotion schreiben, von 0 bis 3.</translation>
  </message>
  <message>
   <source>Yes</source>
   <translation>Ja</translation>
  </message>
  <message>
   <source>yes</source>
   <translation>ja</translation>
  </message>
  <message>
   <source>you may not read it</source>
   <translation>das Leserecht fehlt</translation>
  </message>
  <message>
   <source>you may not write there</source>
   <translation>dort fehlt das Schreibrecht</translation>
  </message>
  <message>
   <source>your part of the disk is full</source>
   <translation>der eigene Anteil am Datenträger ist voll</translation>
  </message>
  <message>
   <source>Zoom</source>
   <translation>Zoom</translation>
  </message>
  <message>
   <source>Zoom at the pointer</source>
   <translation>Am Mauszeiger zoomen</translation>
  </message>
  <message>
   <source>Zoom in</source>
   <translation>Vergrößern</translation>
  </message>
  <message>
   <source>Zoom out</source>
   <translation>Verkleinern</translation>
  </message>
  <message>
   <source>Zoom to 100 %</source>
   <translation>Auf 100 % zoomen</translation>
  </message>
  <message>
   <source>Zooms; scrolls with Ctrl</source>
   <translation>Zoomt; rollt mit Strg</translation>
  </message>
  <message>
   <source>{0} % go no further, while {1} % are usual on the path.</source>
   <translation>{0} % gehen nicht weiter, auf dem Pfad üblich sind {1} %.</translation>
  </message>
  <message>
   <source>{0} % of these {1} journeys differ from it by no more than 30 %.</source>
   <translation>{0} % dieser {1} Reisen weichen um höchstens 30 % von ihm ab.</translation>
  </message>
  <message>
   <source>{0} % of {1} journeys end with “{2}” (95 % interval: {3} to {4} %).</source>
   <translation>{0} % von {1} Reisen enden mit „{2}“ (95-%-Intervall: {3} bis {4} %).</translation>
  </message>
  <message>
   <source>{0} (95 % interval: {1} to {2})</source>
   <translation>{0} (95-%-Intervall: {1} bis {2})</translation>
  </message>
  <message>
   <source>{0} (never used)</source>
   <translation>{0} (nirgends benutzt)</translation>
  </message>
  <message>
   <source>{0} added</source>
   <translation>{0} neu</translation>
  </message>
  <message>
   <source>{0} and {1} more</source>
   <translation>{0} und {1} weitere</translation>
  </message>
  <message>
   <source>{0} cannot be exported: {1}. Use a name that ends in {2}.</source>
   <translation>{0} lässt sich nicht exportieren: {1}. Einen Namen nehmen, der auf {2} endet.</translation>
  </message>
  <message>
   <source>{0} cannot be imported: {1}. {2}.</source>
   <translation>{0} lässt sich nicht importieren: {1}. {2}.</translation>
  </message>
  <message>
   <source>{0} cannot be written in {1}: {2}. {3}.</source>
   <translation>{0} lässt sich in {1} nicht schreiben: {2}. {3}.</translation>
  </message>
  <message>
   <source>{0} cannot be {1}. Choose {2} to {3} {4}.</source>
   <translation>{0} kann nicht {1} sein. {2} bis {3} {4} wählen.</translation>
  </message>
  <message>
   <source>{0} changed</source>
   <translation>{0} geändert</translation>
  </message>
  <message>
   <source>{0} does not name one for each touchpoint: it became actions of that name.</source>
   <translation>{0} nennt nicht für jeden Kontaktpunkt etwas: Daraus wurden Handlungen dieses Namens.</translation>
  </message>
  <message>
   <source>{0} events of {1} journeys</source>
   <translation>{0} Ereignisse aus {1} Reisen</translation>
  </message>
  <message>
   <source>{0} files are too many at once. Take up to {1}.</source>
   <translation>{0} Dateien sind zu viele auf einmal. Höchstens {1} nehmen.</translation>
  </message>
  <message>
   <source>{0} found</source>
   <translation>{0} gefunden</translation>
  </message>
  <message>
   <source>{0} has an empty score, which Mermaid takes for 0.</source>
   <translation>{0} hat eine leere Wertung, die Mermaid für 0 nimmt.</translation>
  </message>
  <message>
   <source>{0} has no score.</source>
   <translation>{0} hat keine Wertung.</translation>
  </message>
  <message>
   <source>{0} hidden · show</source>
   <translation>{0} ausgeblendet · zeigen</translation>
  </message>
  <message>
   <source>{0} is a journey map itself, and exporting there would replace it. Choose another name.</source>
   <translation>{0} ist selbst eine Journey Map, und der Export dorthin würde sie ersetzen. Einen anderen Namen wählen.</translation>
  </message>
  <message>
   <source>{0} is drawn at {1} of its size: a {2} page can be {3} m long at most.</source>
   <translation>{0} ist auf {1} verkleinert: eine {2}-Seite kann höchstens {3} m lang sein.</translation>
  </message>
  <message>
   <source>{0} is gone from the sheet {1}, and stays.</source>
   <translation>{0} fehlt im Blatt {1} und bleibt.</translation>
  </message>
  <message>
   <source>{0} is new in the sheet {1}, and was left out.</source>
   <translation>{0} ist neu im Blatt {1} und wurde ausgelassen.</translation>
  </message>
  <message>
   <source>{0} is no feeling that is known here: the row stays as it is.</source>
   <translation>{0} ist kein Gefühl, das hier bekannt ist: Die Zeile bleibt, wie sie ist.</translation>
  </message>
  <message>
   <source>{0} is no lane that is known here: it became actions of that name.</source>
   <translation>{0} ist keine Spur, die hier bekannt ist: Daraus wurden Handlungen dieses Namens.</translation>
  </message>
  <message>
   <source>{0} is no score for {1}.</source>
   <translation>{0} ist keine Wertung für {1}.</translation>
  </message>
  <message>
   <source>{0} is not a number that JSON knows</source>
   <translation>{0} ist keine Zahl, die JSON kennt</translation>
  </message>
  <message>
   <source>{0} is the id of one {1} and what another is called, whose id is {2}. Say that id, or call the other something else to choose the first.</source>
   <translation>{0} ist eine ID ({1}) und zugleich ein Name, dessen ID {2} ist. Diese ID angeben, oder den Namen ändern, um das Erste zu wählen.</translation>
  </message>
  <message>
   <source>{0} is too large for its page: its smallest text would have {1} points, and {2} writes none below {3}. Choose a larger page, or a page for each stage.</source>
   <translation>{0} ist zu groß für die Seite: Der kleinste Text hätte {1} Punkt, und {2} schreibt keinen unter {3}. Eine größere Seite wählen oder eine Seite für jede Phase.</translation>
  </message>
  <message>
   <source>{0} journeys, {1} to {2}</source>
   <translation>{0} Reisen, {1} bis {2}</translation>
  </message>
  <message>
   <source>{0} moved</source>
   <translation>{0} verschoben</translation>
  </message>
  <message>
   <source>{0} names no stage and segment of a map, and was left out.</source>
   <translation>{0} nennt keine Phase und kein Segment einer Karte und wurde weggelassen.</translation>
  </message>
  <message>
   <source>{0} of {1}</source>
   <translation>{0} von {1}</translation>
  </message>
  <message>
   <source>{0} of {1} cards without words. Write what customers do or say there.</source>
   <translation>{0} von {1} Zetteln ohne Worte. Bitte schreiben, was Kunden dort tun oder sagen.</translation>
  </message>
  <message>
   <source>{0} of {1} checks pass</source>
   <translation>{0} von {1} Prüfungen bestanden</translation>
  </message>
  <message>
   <source>{0} of {1} claims on this map rest on evidence, others are assumed. Ask customers about them.</source>
   <translation>{0} von {1} Aussagen dieser Karte ruhen auf Belegen, andere sind angenommen. Bitte Kunden danach fragen.</translation>
  </message>
  <message>
   <source>{0} of {1} opportunities without an owner. Say who would look after each.</source>
   <translation>{0} von {1} Chancen ohne Zuständige. Bitte sagen, wer sich um jede kümmern würde.</translation>
  </message>
  <message>
   <source>{0} of {1} pain points without an answer. Link an opportunity to each.</source>
   <translation>{0} von {1} Schmerzpunkten ohne Antwort. Bitte mit je einer Chance verknüpfen.</translation>
  </message>
  <message>
   <source>{0} of {1} segments without a persona. Name a person who stands for each.</source>
   <translation>{0} von {1} Segmenten ohne Persona. Bitte je einen Menschen nennen, der dafür steht.</translation>
  </message>
  <message>
   <source>{0} of {1} segments without a share or an n. Say how many they are.</source>
   <translation>{0} von {1} Segmenten ohne Anteil und n. Bitte sagen, wie viele es sind.</translation>
  </message>
  <message>
   <source>{0} of {1} shares of segments without evidence. Attach where they come from.</source>
   <translation>{0} von {1} Anteilen von Segmenten ohne Belege. Bitte anhängen, woher sie stammen.</translation>
  </message>
  <message>
   <source>{0} of {1} sources without a date or an n. Say when, and how many were asked.</source>
   <translation>{0} von {1} Quellen ohne Datum oder n. Bitte sagen, wann und wie viele gefragt wurden.</translation>
  </message>
  <message>
   <source>{0} of {1} stages without a goal. Write what customers want to reach in each.</source>
   <translation>{0} von {1} Phasen ohne Ziel. Bitte schreiben, was Kunden in jeder erreichen wollen.</translation>
  </message>
  <message>
   <source>{0} of {1} stages without a name. Say what customers want to get done in each.</source>
   <translation>{0} von {1} Phasen ohne Namen. Bitte sagen, was Kunden in jeder erledigen wollen.</translation>
  </message>
  <message>
   <source>{0} of {1} stages without a touchpoint. Add what customers meet there, or join the stage with its neighbour.</source>
   <translation>{0} von {1} Phasen ohne Kontaktpunkt. Bitte ergänzen, was Kunden dort begegnet, oder die Phase mit ihrer Nachbarin verbinden.</translation>
  </message>
  <message>
   <source>{0} of {1} stages without an emotion. Ask how it feels there, and drag the curve to it.</source>
   <translation>{0} von {1} Phasen ohne Emotion. Bitte fragen, wie es sich dort anfühlt, und die Kurve dorthin ziehen.</translation>
  </message>
  <message>
   <source>{0} of {1} touchpoints not told by the customer. Titles such as “I wait in the queue” keep everybody on the customer's side.</source>
   <translation>{0} von {1} Kontaktpunkten sind nicht von Kunden erzählt. Titel wie „Ich warte in der Schlange“ halten alle auf der Seite der Kunden.</translation>
  </message>
  <message>
   <source>{0} of {1} touchpoints on no path. Lead the path through them that meets them.</source>
   <translation>{0} von {1} Kontaktpunkten auf keinem Pfad. Bitte den Pfad hindurchführen, der ihnen begegnet.</translation>
  </message>
  <message>
   <source>{0} of {1} touchpoints rest on evidence: {2} measured, {3} observed</source>
   <translation>{0} von {1} Kontaktpunkten sind belegt: {2} gemessen, {3} beobachtet</translation>
  </message>
  <message>
   <source>{0} of {1} touchpoints without a channel. Say where customers meet each of them.</source>
   <translation>{0} von {1} Kontaktpunkten ohne Kanal. Bitte sagen, wo Kunden jedem begegnen.</translation>
  </message>
  <message>
   <source>{0} places are wrong, so it is no journey map</source>
   <translation>{0} Stellen sind falsch, also ist es keine Journey Map</translation>
  </message>
  <message>
   <source>{0} removed</source>
   <translation>{0} entfallen</translation>
  </message>
  <message>
   <source>{0} says more than feelings: it became thoughts.</source>
   <translation>{0} sagt mehr als Gefühle: Daraus wurden Gedanken.</translation>
  </message>
  <message>
   <source>{0} stages and {1} touchpoints are more than anybody takes in (at most {2} and {3}). Make it two maps, and link them.</source>
   <translation>{0} Phasen und {1} Kontaktpunkte sind mehr, als jemand überblickt (höchstens {2} und {3}). Bitte zwei Karten daraus machen und verknüpfen.</translation>
  </message>
  <message>
   <source>{0} was kept as details; Mermaid drops what follows the people.</source>
   <translation>{0} wurde als Details behalten; Mermaid lässt weg, was auf die Personen folgt.</translation>
  </message>
  <message>
   <source>{0} was kept whole; Mermaid does not read past {1}.</source>
   <translation>{0} blieb ganz; Mermaid liest nicht über {1} hinaus.</translation>
  </message>
  <message>
   <source>{0} was kept whole; Mermaid ends a {1} at {2}.</source>
   <translation>{0} blieb ganz; Mermaid beendet „{1}“ bei {2}.</translation>
  </message>
  <message>
   <source>{0} was not taken over for {1}.</source>
   <translation>{0} wurde für {1} nicht übernommen.</translation>
  </message>
  <message>
   <source>{0} was read as marks from {1} to {2}.</source>
   <translation>{0} wurde als Noten von {1} bis {2} gelesen.</translation>
  </message>
  <message>
   <source>{0} was taken for a colon; Mermaid takes it for a letter.</source>
   <translation>{0} wurde für einen Doppelpunkt genommen; Mermaid nimmt es für einen Buchstaben.</translation>
  </message>
  <message>
   <source>{0} was taken for the whole name; Mermaid ends a name at its first colon.</source>
   <translation>{0} wurde für den ganzen Namen genommen; Mermaid beendet einen Namen beim ersten Doppelpunkt.</translation>
  </message>
  <message>
   <source>{0} × {1} mm</source>
   <translation>{0} × {1} mm</translation>
  </message>
  <message>
   <source>{0}, line {1}, column {2}</source>
   <translation>{0}, Zeile {1}, Spalte {2}</translation>
  </message>
  <message>
   <source>{0}, on the path “{1}”</source>
   <translation>{0}, auf dem Pfad „{1}“</translation>
  </message>
  <message>
   <source>{0}, one path: {1} % of {2} journeys differ from it by no more than 30 %.</source>
   <translation>{0}, ein Pfad: {1} % von {2} Reisen weichen um höchstens 30 % von ihm ab.</translation>
  </message>
  <message>
   <source>{0}, saved {1}</source>
   <translation>{0}, gespeichert {1}</translation>
  </message>
  <message>
   <source>{0}, unusable rows</source>
   <translation>{0}, unbrauchbare Zeilen</translation>
  </message>
  <message>
   <source>{0}, {1} paths: {2} % of {3} journeys differ from one of them by no more than 30 %.</source>
   <translation>{0}, {1} Pfade: {2} % von {3} Reisen weichen um höchstens 30 % von einem davon ab.</translation>
  </message>
  <message>
   <source>{0}: {1} % of {2} journeys end with “{3}” (95 % interval: {4} to {5} %).</source>
   <translation>{0}: {1} % von {2} Reisen enden mit „{3}“ (95-%-Intervall: {4} bis {5} %).</translation>
  </message>
  <message>
   <source>{events} events of {journeys} journeys, {first} to {last}</source>
   <translation>{events} Ereignisse aus {journeys} Reisen, {first} bis {last}</translation>
  </message>
  <message>
   <source>{name} cannot be read. Check the file and choose again.</source>
   <translation>{name} lässt sich nicht lesen. Die Datei prüfen und noch einmal wählen.</translation>
  </message>
  <message>
   <source>{name} has {w} × {h} pixels, more than can be unpacked. Make it smaller first.</source>
   <translation>{name} hat {w} × {h} Pixel, mehr als sich entpacken lässt. Erst verkleinern.</translation>
  </message>
  <message>
   <source>{name} is a folder. Choose a picture.</source>
   <translation>{name} ist ein Ordner. Ein Bild wählen.</translation>
  </message>
  <message>
   <source>{name} is larger than 64 MB. Choose a smaller picture.</source>
   <translation>{name} ist größer als 64 MB. Ein kleineres Bild wählen.</translation>
  </message>
  <message>
   <source>{name} is no picture that can be read. Choose a PNG, JPEG, WebP, GIF or SVG file.</source>
   <translation>{name} ist kein lesbares Bild. Eine Datei in PNG, JPEG, WebP, GIF oder SVG wählen.</translation>
  </message>
  <message>
   <source>{name} takes parts from other places. Save it as PNG and choose that file.</source>
   <translation>{name} holt Teile von anderswo. Als PNG speichern und diese Datei wählen.</translation>
  </message>
  <message>
   <source>{name}, not on this computer</source>
   <translation>{name}, nicht auf diesem Computer</translation>
  </message>
  <message>
   <source>{some} of {all}</source>
   <translation>{some} von {all}</translation>
  </message>
  <message>
   <source>{subject} is empty</source>
   <translation>{subject} ist leer</translation>
  </message>
  <message>
   <source>{subject} is missing</source>
   <translation>{subject} fehlt</translation>
  </message>
  <message>
   <source>{subject} is not a field that this JourneyDesk knows</source>
   <translation>{subject} ist kein Feld, das dieses JourneyDesk kennt</translation>
  </message>
  <message>
   <source>{subject} is not a finite number</source>
   <translation>{subject} ist keine endliche Zahl</translation>
  </message>
  <message>
   <source>{subject} {input} is less than {ge}</source>
   <translation>{subject} {input} ist kleiner als {ge}</translation>
  </message>
  <message>
   <source>{subject} {input} is longer than {max_length} signs</source>
   <translation>{subject} {input} ist länger als {max_length} Zeichen</translation>
  </message>
  <message>
   <source>{subject} {input} is more than {le}</source>
   <translation>{subject} {input} ist größer als {le}</translation>
  </message>
  <message>
   <source>{subject} {input} is not a date such as 2026-09-30</source>
   <translation>{subject} {input} ist kein Datum wie 2026-09-30</translation>
  </message>
  <message>
   <source>{subject} {input} is not a list</source>
   <translation>{subject} {input} ist keine Liste</translation>
  </message>
  <message>
   <source>{subject} {input} is not a number</source>
   <translation>{subject} {input} ist keine Zahl</translation>
  </message>
  <message>
   <source>{subject} {input} is not a whole number</source>
   <translation>{subject} {input} ist keine ganze Zahl</translation>
  </message>
  <message>
   <source>{subject} {input} is not an object</source>
   <translation>{subject} {input} ist kein Objekt</translation>
  </message>
  <message>
   <source>{subject} {input} is not one of {expected}</source>
   <translation>{subject} {input} ist nichts von {expected}</translation>
  </message>
  <message>
   <source>{subject} {input} is not text</source>
   <translation>{subject} {input} ist kein Text</translation>
  </message>
  <message>
   <source>{subject} {input} is not written as it should be</source>
   <translation>{subject} {input} ist nicht so geschrieben, wie es sein soll</translation>
  </message>
  <message>
   <source>{w} × {h} pixels</source>
   <translation>{w} × {h} Pixel</translation>
  </message>
  <message>
   <source>“Map from a log…” makes a map of it, on the command line “journeydesk research”</source>
   <translation>„Karte aus einem Protokoll …“ macht daraus eine Karte, auf der Befehlszeile „journeydesk research“</translation>
  </message>
  <message>
   <source>“version” is not a number from 1 on</source>
   <translation>„version“ ist keine Zahl ab 1</translation>
  </message>
  <message>
   <source>“{0}”</source>
   <translation>„{0}“</translation>
  </message>
  <message>
   <source>“{0}” cannot be reached: {1}. Check the address, and whether all workers of Spark may read there.</source>
   <translation>„{0}“ ist nicht zu erreichen: {1}. Die Adresse prüfen, und ob alle Worker von Spark dort lesen dürfen.</translation>
  </message>
  <message>
   <source>“{0}” cannot be read ({1}). Check the name and the folder.</source>
   <translation>„{0}“ kann nicht gelesen werden ({1}). Namen und Ordner prüfen.</translation>
  </message>
  <message>
   <source>“{0}” cannot be read through: {1}. Export it again.</source>
   <translation>„{0}“ lässt sich nicht bis zum Ende lesen: {1}. Die Datei neu exportieren.</translation>
  </message>
  <message>
   <source>“{0}” declares entities, which no log needs. Export it again, without.</source>
   <translation>„{0}“ erklärt Entitäten, die kein Protokoll braucht. Die Datei neu exportieren, ohne Entitäten.</translation>
  </message>
  <message>
   <source>“{0}” has more than {1} columns, which is no log. Choose another file.</source>
   <translation>„{0}“ hat mehr als {1} Spalten und ist damit kein Protokoll. Eine andere Datei wählen.</translation>
  </message>
  <message>
   <source>“{0}” has nothing to work on just now.</source>
   <translation>„{0}“ hat gerade nichts, womit es arbeiten könnte.</translation>
  </message>
  <message>
   <source>“{0}” has too few journeys for a map: somebody might be known by fewer than {1} of a segment. Take a longer log, or leave out the segments.</source>
   <translation>„{0}“ hat zu wenige Reisen für eine Karte: An weniger als {1} eines Segments könnte man jemanden erkennen. Bitte ein längeres Protokoll nehmen oder die Segmente weglassen.</translation>
  </message>
  <message>
   <source>“{0}” holds no event. Choose another file.</source>
   <translation>„{0}“ enthält kein Ereignis. Eine andere Datei wählen.</translation>
  </message>
  <message>
   <source>“{0}” in the column “{1}” may begin with the day or with the month. Choose which.</source>
   <translation>„{0}“ in der Spalte „{1}“ kann mit dem Tag oder mit dem Monat beginnen. Bitte wählen, womit.</translation>
  </message>
  <message>
   <source>“{0}” in the column “{1}” may begin with the day or with the month. Say --day-first or --month-first.</source>
   <translation>„{0}“ in der Spalte „{1}“ kann mit dem Tag oder mit dem Monat beginnen. Bitte --day-first oder --month-first angeben.</translation>
  </message>
  <message>
   <source>“{0}” is a word of the company. Say it as a customer would.</source>
   <translation>„{0}“ ist ein Wort der Firma. Bitte so sagen, wie Kunden es sagen würden.</translation>
  </message>
  <message>
   <source>“{0}” is an object-centric log: its events belong to several things at once. Choose one kind of thing as the journey and export a row for each of its events, then use that file.</source>
   <translation>„{0}“ ist ein objektzentriertes Protokoll: Seine Ereignisse gehören zu mehreren Dingen zugleich. Eine Art von Dingen als Reise wählen, für jedes ihrer Ereignisse eine Zeile exportieren und diese Datei verwenden.</translation>
  </message>
  <message>
   <source>“{0}” is compared, and you look at another map.</source>
   <translation>Verglichen wird „{0}“; zu sehen ist eine andere Karte.</translation>
  </message>
  <message>
   <source>“{0}” is damaged ({1}). Get it again.</source>
   <translation>„{0}“ ist beschädigt ({1}). Die Datei neu beschaffen.</translation>
  </message>
  <message>
   <source>“{0}” is empty. Choose another file.</source>
   <translation>„{0}“ ist leer. Eine andere Datei wählen.</translation>
  </message>
  <message>
   <source>“{0}” is larger than a workbook of events can be. Save it as CSV.</source>
   <translation>„{0}“ ist größer, als eine Arbeitsmappe mit Ereignissen sein kann. Bitte als CSV speichern.</translation>
  </message>
  <message>
   <source>“{0}” is locked. Unlock it with Ctrl+L to change it.</source>
   <translation>„{0}“ ist gesperrt. Zum Ändern mit Strg+L entsperren.</translation>
  </message>
  <message>
   <source>“{0}” is no log that can be read. Known are CSV, TSV, Parquet, XLSX and XES, also as .gz.</source>
   <translation>„{0}“ ist kein lesbares Protokoll. Bekannt sind CSV, TSV, Parquet, XLSX und XES, auch als .gz.</translation>
  </message>
  <message>
   <source>“{0}” is no workbook that can be read ({1}). Save it again.</source>
   <translation>„{0}“ ist keine lesbare Arbeitsmappe ({1}). Die Mappe neu speichern.</translation>
  </message>
  <message>
   <source>“{0}” is no XES log that can be read ({1}). Export it again.</source>
   <translation>„{0}“ ist kein lesbares XES-Protokoll ({1}). Das Protokoll neu exportieren.</translation>
  </message>
  <message>
   <source>“{0}” is open in another window. Choose another name, or close that window first.</source>
   <translation>„{0}“ ist in einem anderen Fenster offen. Einen anderen Namen wählen, oder erst jenes Fenster schließen.</translation>
  </message>
  <message>
   <source>“{0}” is reached by {1} % of “{2}” and {3} % of “{4}”: {5}.</source>
   <translation>„{0}“ erreichen {1} % von „{2}“ und {3} % von „{4}“: {5}.</translation>
  </message>
  <message>
   <source>“{0}” is scored {1} by “{2}” and {3} by “{4}”: {5}.</source>
   <translation>„{0}“ wird mit {1} von „{2}“ und {3} von „{4}“ bewertet: {5}.</translation>
  </message>
  <message>
   <source>“{0}” is several things of the log ({1}): its numbers are those of the most frequent.</source>
   <translation>„{0}“ steht für mehreres im Protokoll ({1}): Die Zahlen sind die des häufigsten.</translation>
  </message>
  <message>
   <source>“{0}” needs more room than there is in memory and on the disk. Free some space, or take fewer columns.</source>
   <translation>„{0}“ braucht mehr Platz, als im Speicher und auf der Festplatte ist. Platz schaffen oder weniger Spalten wählen.</translation>
  </message>
  <message>
   <source>“{0}” says nothing else than this document.</source>
   <translation>„{0}“ sagt nichts anderes als dieses Dokument.</translation>
  </message>
  <message>
   <source>“{0}” shows it from inside the company. Say what customers do or meet.</source>
   <translation>„{0}“ zeigt es aus dem Inneren der Firma. Bitte sagen, was Kunden tun oder antreffen.</translation>
  </message>
  <message>
   <source>“{0}” was changed while it was read. Open it again when it is complete.</source>
   <translation>„{0}“ wurde beim Lesen geändert. Bitte noch einmal öffnen, sobald die Datei vollständig ist.</translation>
  </message>
  <message>
   <source>“{0}”: the drop-off fell from {1} to {2} %.</source>
   <translation>„{0}“: Der Abbruch fiel von {1} auf {2} %.</translation>
  </message>
  <message>
   <source>“{0}”: the drop-off rose from {1} to {2} %.</source>
   <translation>„{0}“: Der Abbruch stieg von {1} auf {2} %.</translation>
  </message>
  <message>
   <source>“{0}”: the emotion fell from {1} to {2}.</source>
   <translation>„{0}“: Die Emotion fiel von {1} auf {2}.</translation>
  </message>
  <message>
   <source>“{0}”: the emotion rose from {1} to {2}.</source>
   <translation>„{0}“: Die Emotion stieg von {1} auf {2}.</translation>
  </message>
  <message>
   <source>“{0}”: the share fell from {1} to {2} %.</source>
   <translation>„{0}“: Der Anteil fiel von {1} auf {2} %.</translation>
  </message>
  <message>
   <source>“{0}”: the share rose from {1} to {2} %.</source>
   <translation>„{0}“: Der Anteil stieg von {1} auf {2} %.</translation>
  </message>
  <message>
   <source>“{0}”: the wait before it fell from {1} to {2} hours.</source>
   <translation>„{0}“: Die Wartezeit davor fiel von {1} auf {2} Stunden.</translation>
  </message>
  <message>
   <source>“{0}”: the wait before it rose from {1} to {2} hours.</source>
   <translation>„{0}“: Die Wartezeit davor stieg von {1} auf {2} Stunden.</translation>
  </message>
  <message>
   <source>“{holder}” names the {field} “{target}”, which its swimlane does not hold</source>
   <translation>„{holder}“ nennt „{target}“ ({field}), was es in seiner Bahn nicht gibt</translation>
  </message>
  <message>
   <source>“{holder}” names the {thing} “{target}”, which the document does not hold</source>
   <translation>„{holder}“ nennt „{target}“ ({thing}), was es im Dokument nicht gibt</translation>
  </message>
  <message>
   <source>“{name}” has changes from before JourneyDesk ended unexpectedly.</source>
   <translation>„{name}“ hat Änderungen aus der Zeit, bevor JourneyDesk unerwartet endete.</translation>
  </message>
  <message>
   <source>… and {n} more: point here to read them</source>
   <translation>… und {n} weitere: hierher zeigen, um sie zu lesen</translation>
  </message>
 </context>
</TS>
