<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
 <context>
  <name>journeydesk</name>
  <message numerus="yes">
   <source>%Ln channel(s)</source>
   <translation>
    <numerusform>%Ln channel</numerusform>
    <numerusform>%Ln channels</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln decided</source>
   <translation>
    <numerusform>%Ln decided</numerusform>
    <numerusform>%Ln decided</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln element(s)</source>
   <translation>
    <numerusform>%Ln element</numerusform>
    <numerusform>%Ln elements</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln gap(s)</source>
   <translation>
    <numerusform>%Ln gap</numerusform>
    <numerusform>%Ln gaps</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln hidden</source>
   <translation>
    <numerusform>%Ln hidden</numerusform>
    <numerusform>%Ln hidden</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln lane(s)</source>
   <translation>
    <numerusform>%Ln lane</numerusform>
    <numerusform>%Ln lanes</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln map(s)</source>
   <translation>
    <numerusform>%Ln map</numerusform>
    <numerusform>%Ln maps</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln map(s) have changes from before JourneyDesk ended unexpectedly.</source>
   <translation>
    <numerusform>%Ln map has changes from before JourneyDesk ended unexpectedly.</numerusform>
    <numerusform>%Ln maps have changes from before JourneyDesk ended unexpectedly.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln other entry(s)</source>
   <translation>
    <numerusform>%Ln other entry</numerusform>
    <numerusform>%Ln other entries</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln path(s)</source>
   <translation>
    <numerusform>%Ln path</numerusform>
    <numerusform>%Ln paths</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln segment(s)</source>
   <translation>
    <numerusform>%Ln segment</numerusform>
    <numerusform>%Ln segments</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln selected</source>
   <translation>
    <numerusform>%Ln selected</numerusform>
    <numerusform>%Ln selected</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln stage(s)</source>
   <translation>
    <numerusform>%Ln stage</numerusform>
    <numerusform>%Ln stages</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln step(s)</source>
   <translation>
    <numerusform>%Ln step</numerusform>
    <numerusform>%Ln steps</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln swimlane(s)</source>
   <translation>
    <numerusform>%Ln swimlane</numerusform>
    <numerusform>%Ln swimlanes</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln text(s) would have grown too long.</source>
   <translation>
    <numerusform>%Ln text would have grown too long and stayed as it is.</numerusform>
    <numerusform>%Ln texts would have grown too long and stayed as they are.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%Ln touchpoint(s)</source>
   <translation>
    <numerusform>%Ln touchpoint</numerusform>
    <numerusform>%Ln touchpoints</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Replaced {0} in %Ln place(s).</source>
   <translation>
    <numerusform>Replaced {0} in %Ln place.</numerusform>
    <numerusform>Replaced {0} in %Ln places.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>The filter hides all %Ln gap(s).</source>
   <translation>
    <numerusform>The filter hides the only gap.</numerusform>
    <numerusform>The filter hides all %Ln gaps.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Used %Ln time(s).</source>
   <translation>
    <numerusform>Used once.</numerusform>
    <numerusform>Used %Ln times.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Used by %Ln swimlane(s), going with it.</source>
   <translation>
    <numerusform>Used by one swimlane, which goes with it.</numerusform>
    <numerusform>Used by %Ln swimlanes, which go with it.</numerusform>
   </translation>
  </message>
 </context>
</TS>
